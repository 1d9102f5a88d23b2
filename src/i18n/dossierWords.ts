/** The words of a dossier, in a language of the interface. */
import type { i18n } from 'i18next'
import type { DossierWords } from '../core/claims/dossier.ts'
import type { Language } from '../core/model/language.ts'
import { dateLocale } from './dates.ts'

/** The words; dates are written as the language does. */
export function dossierWords({ t }: i18n, language: Language): DossierWords {
  const day = (at: string) => {
    const time = new Date(at)
    return Number.isNaN(time.getTime()) ? at : time.toLocaleDateString(dateLocale(language), { dateStyle: 'long' })
  }
  return {
    claims: t('claims.dossier.claims'),
    finding: t('claims.dossier.finding'),
    noFinding: t('claims.dossier.noFinding'),
    recheck: t('claims.dossier.recheck'),
    evidence: t('claims.dossier.evidence'),
    noEvidence: t('claims.dossier.noEvidence'),
    sources: t('claims.dossier.sources'),
    open: t('claims.dossier.open'),
    primary: t('claims.dossier.primary'),
    stances: {
      supports: t('claims.stance.supports'),
      contradicts: t('claims.stance.contradicts'),
      context: t('claims.stance.context'),
    },
    statuses: {
      open: t('claims.status.open'),
      checking: t('claims.status.checking'),
      done: t('claims.status.done'),
      dropped: t('claims.status.dropped'),
    },
    foundBy: (by, at, confirmed) =>
      confirmed === null
        ? t('claims.dossier.foundBy', { by, at: day(at) })
        : t('claims.dossier.confirmedBy', { by, at: day(at), confirmed }),
    claimedBy: (name, role, at) => {
      const who = [name, role].filter(Boolean).join(', ')
      return at === null
        ? t('claims.dossier.claimedBy', { who })
        : t('claims.dossier.claimedByOn', { who, at: day(at) })
    },
    answered: (who, at) => t('claims.dossier.answered', { who, at: day(at) }),
    unanswered: (who, at) => t('claims.dossier.unanswered', { who, at: day(at) }),
    disputed: t('claims.dossier.disputed'),
    from: (title) => t('claims.dossier.from', { title }),
    seen: (at) => t('claims.dossier.seen', { at: day(at) }),
  }
}
