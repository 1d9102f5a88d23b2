/** What of a file makes no layer, and how it was read where that isn't plain. */
import type { AnnotationsPlan } from '../../../ipc/exchange.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { Notice } from '../../ui/Notice.tsx'

const UNANSWERED = ['rejected', 'ignored', 'cancelled', 'untouched'] as const

/** A notice for each; nothing where the file is plain UTF-8 and all of it becomes layers. */
export function FileNotices({ plan }: { readonly plan: AnnotationsPlan }) {
  const t = useT()
  const listed = useWriteList()
  const { file, encoding, replaced, unanswered, unmatched, repeated } = plan
  return (
    <>
      {encoding !== null && encoding !== 'UTF-8' && (
        <Notice tone="info">{t('exchange.encoded', { file, encoding })}</Notice>
      )}
      {replaced > 0 && <Notice tone="error">{t('exchange.undecoded', { file, count: replaced })}</Notice>}
      {UNANSWERED.map((why) => {
        const count = unanswered[why] ?? 0
        return (
          count > 0 && (
            <Notice key={why} tone="info">
              {t(`exchange.unanswered.${why}`, { count })}
            </Notice>
          )
        )
      })}
      {repeated.length > 0 && <Notice tone="info">{t('exchange.repeated', { documents: listed(repeated) })}</Notice>}
      {unmatched.length > 0 && <Notice tone="info">{t('exchange.unmatched', { documents: listed(unmatched) })}</Notice>}
    </>
  )
}
