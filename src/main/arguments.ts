/**
 * What the program was started with. Chromium and Electron read the same arguments, so switches that aren't ours are
 * passed over, and the project's folder, which `electron FOLDER …` names first, is left out.
 */

import { resolve } from 'node:path'
import { z } from 'zod'
import { mayAnnotateAs } from '../core/model/ids.ts'
import type { Language } from '../core/model/language.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'

/** The arguments, with absolute paths; null for what was not given. */
export interface StartArguments {
  readonly workspace: string | null
  readonly annotator: string | null
  readonly language: Language | null
  readonly userData: string | null
  /** Article files, to be imported and the first of them opened. */
  readonly files: readonly string[]
}

/** The schema of arguments that a second start hands to the first. */
export const startArgumentsSchema: z.ZodType<StartArguments> = z.object({
  workspace: z.string().nullable(),
  annotator: z.string().refine(mayAnnotateAs).nullable(),
  language: z.enum(['en', 'nl']).nullable(),
  userData: z.string().nullable(),
  files: z.array(z.string()),
})

/** Where the arguments were given. */
export interface Surroundings {
  /** What article files, workspace and user data are relative to. */
  readonly base: string
  /** The process's working directory, which the project's folder is relative to. */
  readonly cwd: string
  /** The project's folder; null for the packaged program, which isn't given one. */
  readonly appPath: string | null
}

const SWITCHES = ['workspace', 'annotator', 'lang', 'user-data-dir'] as const

type Switch = (typeof SWITCHES)[number]

/** Reads `argv`, its first entry being the executable. Fails with `argument-missing`, `annotator-invalid` or `language-unknown`. */
export function parseArguments(argv: readonly string[], surroundings: Surroundings): Result<StartArguments> {
  const split = splitArguments(argv.slice(1))
  if (!split.ok) return split
  const { values, positional } = split.value
  const annotator = values.get('annotator') ?? null
  if (annotator !== null && !mayAnnotateAs(annotator)) return fail('annotator-invalid', { id: annotator })
  const language = values.get('lang') ?? null
  if (language !== null && language !== 'en' && language !== 'nl') return fail('language-unknown', { language })
  const absolute = (path: string | undefined) => (path === undefined ? null : resolve(surroundings.base, path))
  return ok({
    workspace: absolute(values.get('workspace')),
    annotator,
    language,
    userData: absolute(values.get('user-data-dir')),
    files: withoutProject(positional, surroundings).map((file) => resolve(surroundings.base, file)),
  })
}

interface Split {
  readonly values: ReadonlyMap<Switch, string>
  readonly positional: readonly string[]
}

function splitArguments(rest: readonly string[]): Result<Split> {
  const values = new Map<Switch, string>()
  const positional: string[] = []
  for (let index = 0; index < rest.length; index += 1) {
    const argument = rest[index] ?? ''
    if (argument === '--') {
      positional.push(...rest.slice(index + 1))
      break
    }
    if (!argument.startsWith('-')) {
      if (argument !== '') positional.push(argument)
      continue
    }
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    const known = SWITCHES.find((candidate) => candidate === name)
    if (!known) continue
    const given = value ?? rest[index + 1] ?? ''
    if (value === undefined) index += 1
    if (given === '' || (value === undefined && given.startsWith('--')))
      return fail('argument-missing', { name: known })
    values.set(known, given)
  }
  return ok({ values, positional })
}

function withoutProject(positional: readonly string[], { cwd, appPath }: Surroundings): readonly string[] {
  if (appPath === null) return positional
  const at = positional.findIndex((argument) => resolve(cwd, argument) === resolve(appPath))
  return positional.slice(at === -1 ? 1 : at + 1)
}
