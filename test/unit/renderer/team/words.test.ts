/** How a team's server is described, and which messages about it come unasked. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../../src/core/problem.ts'
import type { Link, TeamState } from '../../../../src/core/sync/teamState.ts'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { newPasswordFaults } from '../../../../src/renderer/features/team/newPassword.ts'
import { newsBetween } from '../../../../src/renderer/features/team/newsBetween.ts'
import { standing, tone } from '../../../../src/renderer/features/team/words.ts'

const { t } = createTranslator('en', 'people')
const AWAY: Problem = { code: 'server-unreachable', details: {} }
const HELD = { place: { article: 'a', annotator: 'jan' }, problem: AWAY }
const UNADDED = { place: { article: 'b', annotator: '' }, problem: AWAY }

function state(link: Link, counts: readonly number[] = [], held: TeamState['held'] = []) {
  return { link, held, server: 'db', waiting: counts.map((count, index) => ({ article: `a${index}`, count })) }
}

const say = (of: ReturnType<typeof state>) => standing(t, of, () => '14:05')
const OFFLINE: Link = { is: 'offline', since: '2026-03-01T14:05:00Z', problem: AWAY }

describe('what the status bar says of a server', () => {
  it.each([
    [state({ is: 'connected' }), 'All sent', 'well'],
    [state({ is: 'connected' }, [7, 5]), '12 edits not sent yet', 'busy'],
    [state({ is: 'connecting' }), 'Connecting…', 'busy'],
    [state({ is: 'connecting' }, [1]), '1 edit not sent yet', 'busy'],
    [state(OFFLINE), 'Offline since 14:05', 'away'],
    [state(OFFLINE, [12]), 'Offline since 14:05: 12 edits not sent yet', 'away'],
    [state({ is: 'password', problem: null }, [1]), 'Password needed: 1 edit not sent yet', 'wrong'],
    [state({ is: 'stopped', problem: AWAY }), 'Not connected', 'wrong'],
    [state({ is: 'connected' }, [3], [HELD]), '1 layer was refused', 'wrong'],
    [state({ is: 'connected' }, [], [HELD, UNADDED]), '2 items were refused', 'wrong'],
  ] as const)('%#: %s', (of, words, look) => {
    expect(say(of)).toBe(words)
    expect(tone(of)).toBe(look)
  })
})

describe('messages about a server that come unasked', () => {
  const well = state({ is: 'connected' })
  it('come once, and only where somebody has to act', () => {
    const refused = state({ is: 'connected' }, [], [HELD])
    expect(newsBetween(well, refused)).toBe('held')
    expect(newsBetween(refused, refused)).toBeNull()
    expect(newsBetween(refused, well)).toBeNull()
    const asking = state({ is: 'password', problem: null })
    expect(newsBetween(null, asking)).toBe('password')
    expect(newsBetween(asking, asking)).toBeNull()
    expect(newsBetween(well, state({ is: 'stopped', problem: AWAY }))).toBe('stopped')
  })

  it('is not that the server is away, nor that the folder has none', () => {
    expect(newsBetween(well, state(OFFLINE, [3]))).toBeNull()
    expect(newsBetween(well, null)).toBeNull()
  })
})

describe('a new password', () => {
  it('has twelve characters and is typed twice the same', () => {
    expect(newPasswordFaults('kort', 'kort')).toEqual({ next: 'short', repeated: null })
    expect(newPasswordFaults('lang genoeg nu', 'lang genoeg nou')).toEqual({ next: null, repeated: 'differ' })
    expect(newPasswordFaults('lang genoeg nu', 'lang genoeg nu')).toEqual({ next: null, repeated: null })
    expect(newPasswordFaults('💩'.repeat(11), '').next).toBe('short')
  })
})
