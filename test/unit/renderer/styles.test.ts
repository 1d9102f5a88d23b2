/** Components and their style sheets name the same classes: nothing checks that a name means anything. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '../../../src/renderer')

/** The classes that a component names, with its style sheet. */
function classesNamedIn(file: string): readonly (readonly [sheet: string, name: string])[] {
  const code = readFileSync(file, 'utf8')
  return [...code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].flatMap(([, sheet = '', path = '']) =>
    [...code.matchAll(new RegExp(`(?<![\\w./])${sheet}\\.(\\w+)\\b(?!['.(])`, 'g'))].map(
      ([, name = '']) => [join(dirname(file), path), name] as const,
    ),
  )
}

it('every class that a component names is in its style sheet', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(RENDERER, file))
  const named = files.flatMap(classesNamedIn)
  expect(named.length).toBeGreaterThan(1000)
  const unknown = named.filter(([sheet, name]) => !new RegExp(`\\.${name}\\b`).test(readFileSync(sheet, 'utf8')))
  expect(unknown).toEqual([])
})
