import { constants } from 'node:os'
import { getSystemErrorName } from 'node:util'
import { describe, expect, it } from 'vitest'
import { detailsOf, messageOf, plainMessageOf } from '../../../../src/i18n/problemSentences.ts'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { systemCode, systemProblem } from '../../../../src/workspace/disk/systemErrors.ts'

/** The error that Node makes of a number of the system's. */
function errorOf(number: number): Error {
  const code = getSystemErrorName(-number)
  return Object.assign(new Error(`${code}: what the system says, open 'x'`), { code, errno: -number, syscall: 'open' })
}

describe('every error of the system', () => {
  it.each(Object.entries(constants.errno))(
    '%s has a sentence in each language, and its code in the details',
    (name, number) => {
      const error = errorOf(number)
      const code = systemCode(error)
      expect(constants.errno[code as keyof typeof constants.errno]).toBe(number)
      const problem = systemProblem(error, 'file-unwritable', 'layers/plan/ann.json')
      for (const language of ['en', 'nl'] as const) {
        const translator = createTranslator(language, 'people')
        const sentence = messageOf(translator, problem)
        expect(sentence, name).toContain('layers/plan/ann.json')
        expect(sentence, name).not.toMatch(/what the system says|Unknown system error|\{\{/)
        expect(sentence, name).toContain(code)
        const plain = plainMessageOf(translator, problem)
        expect(plain, name).toContain('layers/plan/ann.json')
        expect(plain, name).not.toMatch(/\bE[A-Z0-9]{2,}\b|\{\{/)
        expect(detailsOf(translator, problem), name).toContain(code)
      }
    },
  )

  it
    .skipIf(process.platform !== 'linux')
    .each(['ENOLCK', 'EREMOTEIO', 'ESTALE', 'EDQUOT', 'EUCLEAN', 'EBADMSG', 'ENOKEY'])(
    '%s of a network or disk has a sentence of its own',
    (name) => {
      const numbers: Readonly<Record<string, number>> = {
        ...constants.errno,
        EREMOTEIO: 121,
        EUCLEAN: 117,
        ENOKEY: 126,
      }
      const problem = systemProblem(errorOf(numbers[name] ?? 0), 'file-unwritable', 'x')
      expect(problem.details.reason).toBe(name)
    },
  )

  it('is one where nobody knows its number', () => {
    const error = Object.assign(new Error('Unknown system error -999'), { code: 'Unknown system error -999' })
    expect(systemProblem(error, 'file-unwritable', 'x').details).toMatchObject({
      reason: 'system-refused',
      system: 'E999',
    })
  })

  it('is no bug of ours, and a bug is none', () => {
    const windows = Object.assign(new Error('UNKNOWN: unknown error, write'), { code: 'UNKNOWN', syscall: 'write' })
    expect(systemCode(windows)).toBe('EUNKNOWN')
    expect(systemCode(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull()
    expect(systemCode(new TypeError('x'))).toBeNull()
  })
})
