/** What a field of a claim record is called. */
import type { Translate } from '../../platform/i18n.ts'

/** The name of the field that a path leads to. */
export function fieldName(t: Translate, path: string): string {
  if (path === 'finding/recheck') return t('claims.page.recheck')
  if (path === 'finding/confirmed') return t('claims.page.confirm')
  switch (path.split('/')[0]) {
    case 'statement':
      return t('claims.statement')
    case 'status':
      return t('claims.statusTitle')
    case 'owner':
      return t('claims.page.owner')
    case 'claimant':
      return t('claims.claimant')
    case 'claimed':
      return t('claims.claimed')
    case 'appearances':
      return t('claims.appearance')
    case 'finding':
      return t('claims.finding')
    case 'evidence':
      return t('claims.page.evidence')
    case 'contacts':
      return t('claims.page.contacts')
    case 'published':
      return t('claims.page.published')
    case 'dismissed':
      return t('claims.page.dismiss')
    default:
      return path
  }
}
