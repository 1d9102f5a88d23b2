/** What a group says of its words; what is in it inherits that. */
import type { Destination } from './controlWords.ts'

/** What a group of RTF says of the words in it. */
export interface RtfState {
  destination: Destination
  hidden: boolean
  struck: boolean
  deleted: boolean
  script: 'sup' | 'sub' | null
  font: number
  /** How many characters stand for one `\u` for older readers. */
  substitutes: number
  /** Whether the group's first control word was `\*`. */
  starred: boolean
}

/** How far words have to stand from the line to be above or below it, in half points; 6 where none is said. */
const RAISED = 4
const USUAL = 6

/** Sets what a control word says of what words look like; `isOn` where its number isn't 0. False for another control word. */
export function setLook(state: RtfState, name: string, isOn: boolean, number: number | null = null): boolean {
  switch (name) {
    case 'plain':
      Object.assign(state, { hidden: false, struck: false, deleted: false, script: null })
      return true
    case 'v':
      state.hidden = isOn
      return true
    case 'strike':
    case 'striked':
      state.struck = isOn
      return true
    case 'deleted':
      state.deleted = isOn
      return true
    case 'super':
    case 'sub':
      state.script = isOn ? (name === 'super' ? 'sup' : 'sub') : null
      return true
    case 'up':
    case 'dn':
      state.script = (number ?? USUAL) >= RAISED ? (name === 'up' ? 'sup' : 'sub') : null
      return true
    case 'nosupersub':
      state.script = null
      return true
  }
  return false
}

/** The state that a document begins in. */
export function firstState(): RtfState {
  return {
    destination: 'body',
    hidden: false,
    struck: false,
    deleted: false,
    script: null,
    font: 0,
    substitutes: 1,
    starred: false,
  }
}
