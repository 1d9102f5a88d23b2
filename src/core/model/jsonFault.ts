/**
 * Finds where a text stops being JSON (RFC 8259): engines report it in English, each in its own way, and often without
 * a position.
 */
import { fail } from '../problem.ts'
import type { Reason } from '../reasons.ts'

/** The failure of a text that isn't JSON. `line` is the number of its first line in the file. */
export function failAsJson(text: string, file: string, line = 1) {
  return fail('file-not-json', { file, ...faultIn(text, line) })
}

function faultIn(text: string, firstLine: number): Reason {
  if (!/[^ \t\r\n]/.test(text)) return { reason: 'json-empty' }
  const at = jsonFault(text) ?? text.length
  const before = text.slice(0, at)
  const line = firstLine + (before.match(/\n/g)?.length ?? 0)
  const place = { line, column: at - before.lastIndexOf('\n') }
  const found = text.codePointAt(at)
  if (found === undefined) return { reason: 'json-ends', ...place }
  if (found < 0x20) return { reason: 'json-control', ...place }
  const character = String.fromCodePoint(found)
  const isSeen = /[^\p{C}\p{Z}]/u.test(character)
  const code = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`
  return { reason: 'json-character', found: isSeen ? character : code, ...place }
}

/** What may come next: at `element` and `member` also the end of the list or object that has just begun. */
type Awaited = 'value' | 'element' | 'key' | 'member' | 'colon' | 'comma' | 'nothing'

/** The offset of the first character that can't stand where it does, the text's length where it ends too early; null for JSON. */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = []
  let awaited: Awaited = 'value'
  const afterValue = () => (open.length > 0 ? 'comma' : 'nothing')
  for (let at = afterSpace(text, 0); ; at = afterSpace(text, at)) {
    const character = text.charAt(at)
    if (character === '') return awaited === 'nothing' ? null : at
    const inner = open.at(-1)
    if (awaited === 'comma' && character === ',') awaited = inner === '{' ? 'key' : 'value'
    else if (awaited === 'colon' && character === ':') awaited = 'value'
    else if (isEnd(character, inner, awaited)) {
      open.pop()
      awaited = afterValue()
    } else if (awaited === 'key' || awaited === 'member') {
      if (character !== '"') return at
      const key = afterString(text, at)
      if (!key.isWhole) return key.at
      at = key.at
      awaited = 'colon'
      continue
    } else if (awaited !== 'value' && awaited !== 'element') return at
    else if (character === '{' || character === '[') {
      open.push(character)
      awaited = character === '{' ? 'member' : 'element'
    } else {
      const scalar = character === '"' ? afterString(text, at) : afterWord(text, at)
      if (!scalar.isWhole) return scalar.at
      at = scalar.at
      awaited = afterValue()
      continue
    }
    at += 1
  }
}

function isEnd(character: string, inner: '{' | '[' | undefined, awaited: Awaited): boolean {
  if (inner === '{') return character === '}' && (awaited === 'comma' || awaited === 'member')
  return inner === '[' && character === ']' && (awaited === 'comma' || awaited === 'element')
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (/[ \t\r\n]/.test(text.charAt(at))) at += 1
  return at
}

/** Where a string, number or name ends, or where it breaks off. */
interface Scanned {
  readonly at: number
  readonly isWhole: boolean
}

function afterString(text: string, from: number): Scanned {
  for (let at = from + 1; ; at += 1) {
    const character = text.charAt(at)
    if (character === '"') return { at: at + 1, isWhole: true }
    if (character < ' ') return { at, isWhole: false }
    if (character !== '\\') continue
    at += 1
    const escaped = /(?:["\\/bfnrt]|u[0-9a-fA-F]{0,4})?/y
    escaped.lastIndex = at
    const [matched = ''] = escaped.exec(text) ?? []
    const end = at + matched.length
    if (matched === '' || (matched.startsWith('u') && matched.length < 5)) return { at: end, isWhole: false }
    at = end - 1
  }
}

/** Each is optional to the end, so that what is there of it tells where it breaks off. */
const NAMES = [/t(?:r(?:ue?)?)?/y, /f(?:a(?:l(?:se?)?)?)?/y, /n(?:u(?:ll?)?)?/y]
const NUMBER = /-?(?:(?:0|[1-9]\d*)(?:\.(?:\d+)?)?(?:(?<=\d)[eE](?:[+-]?\d*))?)?/y

function afterWord(text: string, from: number): Scanned {
  for (const pattern of [...NAMES, NUMBER]) {
    pattern.lastIndex = from
    const [matched = ''] = pattern.exec(text) ?? []
    const at = from + matched.length
    if (matched !== '') return { at, isWhole: /^(?:true|false|null|.*\d)$/.test(matched) }
  }
  return { at: from, isWhole: false }
}
