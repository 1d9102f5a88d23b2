import { describe, expect, it } from 'vitest'
import { progressLine } from '../../../src/cli/progressLine.ts'

/** What is written by showing a line at each of these times. */
function written(showsProgress: boolean, times: readonly number[]): readonly string[] {
  const lines: string[] = []
  let clock = 0
  const line = progressLine({ status: (text) => void lines.push(text), showsProgress }, () => clock)
  for (const time of times) {
    clock = time
    line.show(`at ${time}`)
  }
  line.clear()
  return lines
}

describe('progress on the command line', () => {
  it('comes after a second, changes ten times a second at most, and leaves an empty line', () => {
    expect(written(true, [0, 999, 1000, 1050, 1100])).toEqual(['\rat 1000', '\rat 1100', `\r${' '.repeat(7)}\r`])
  })

  it('writes nothing where work is done within a second, and nothing that isn’t at a terminal', () => {
    expect(written(true, [0, 500, 999])).toEqual([])
    expect(written(false, [0, 2000, 9000])).toEqual([])
  })
})
