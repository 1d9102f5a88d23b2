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

/** Sets what a control word says of what words look like; false for another control word. */
export function setLook(state: RtfState, name: string, isOn: boolean): boolean {
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
