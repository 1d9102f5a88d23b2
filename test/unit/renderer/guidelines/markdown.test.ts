import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../src/renderer/features/guidelines/markdown.ts'

describe('readMarkdown', () => {
  it('reads the guidelines of people', () => {
    const text = `# Tags\n\n${'- A *claim* can be checked.\n  - So can a [figure](#figures).\n'.repeat(300)}`
    expect(readMarkdown(text)).not.toBeNull()
  })

  it.each([
    ['quotations in quotations', '> '.repeat(200)],
    ['lists in lists', Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
    ['more pieces than a window draws', '*a* '.repeat(30_000)],
  ])('refuses %s', (_, text) => expect(readMarkdown(text)).toBeNull())
})
