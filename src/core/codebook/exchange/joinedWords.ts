/** A name and its explanation in a format that has one description for both: the name is its first line. */

/** Both as one description; empty where there is neither. */
export function joinWords(label: string, help: string): string {
  const name = label.trim().replace(/\s*\n\s*/g, ' ')
  return help.trim() === '' ? name : `${name}\n${help.trim()}`
}

/** What `joinWords` put together; the name is undefined in an empty description. */
export function splitWords(description: string): { readonly label: string | undefined; readonly help: string } {
  const [first = '', ...rest] = description.trim().split('\n')
  return { label: first.trim() || undefined, help: rest.join('\n') }
}
