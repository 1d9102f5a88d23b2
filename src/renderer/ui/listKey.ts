/** The keys that go through a list of cards. */

/** The arrows up and down without a modifier; null for any other key. */
export function listKey({ key, ctrlKey, altKey, metaKey }: React.KeyboardEvent): 'next' | 'previous' | null {
  if (ctrlKey || altKey || metaKey) return null
  if (key === 'ArrowDown') return 'next'
  return key === 'ArrowUp' ? 'previous' : null
}
