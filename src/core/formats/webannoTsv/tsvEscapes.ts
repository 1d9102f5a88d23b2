/** The escapes of WebAnno TSV: one set for values in columns, another for the text in `#Text=` lines. */

/** A value with the characters that columns give a meaning escaped; carriage returns become spaces, for which there is no escape. */
export function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;\t\n\r*]/g, (found) => VALUE_ESCAPES[found] ?? `\\${found}`)
}

const VALUE_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': ' ' }

/** The value that was escaped. */
export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\s\S])/g, (_, escaped: string) => ({ t: '\t', n: '\n' })[escaped] ?? escaped)
}

/** A line of text with control characters and the backslash escaped. */
export function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped
  return text.replace(/[\\\x00-\x1f]/g, (found) => TEXT_ESCAPES[found] ?? `\\${found}`)
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
  '\b': '\\b',
}

/** The line of text that was escaped. */
export function unescapeText(text: string): string {
  return text.replace(
    /\\([\s\S])/g,
    (_, escaped: string) => ({ t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' })[escaped] ?? escaped,
  )
}

/** A cell's parts between separators that aren't escaped. */
export function splitCell(cell: string, separator: '|' | ';'): readonly string[] {
  if (!cell.includes('\\')) return cell.split(separator)
  const parts: string[] = []
  let from = 0
  for (let index = 0; index < cell.length; index += 1) {
    const character = cell.charAt(index)
    if (character === '\\') index += 1
    else if (character === separator) {
      parts.push(cell.slice(from, index))
      from = index + 1
    }
  }
  parts.push(cell.slice(from))
  return parts
}

/** A value and the number in brackets behind it, 0 where there is none. */
export function splitNumber(value: string): { readonly value: string; readonly number: number } {
  const match = /^([\s\S]*?)\[(\d+)\]$/.exec(value)
  if (!match || isEscaped(match[1] ?? '')) return { value, number: 0 }
  return { value: match[1] ?? '', number: Number(match[2]) }
}

/** Whether a backslash at the end of `before` escapes what comes next. */
function isEscaped(before: string): boolean {
  return (/\\+$/.exec(before)?.[0].length ?? 0) % 2 === 1
}
