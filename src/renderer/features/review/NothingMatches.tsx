/** What a list shows whose filter lets nothing through, with the way out. */
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'

/** The words and the button. */
export function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  const t = useT()
  return (
    <>
      <p>{t('review.nothingMatches')}</p>
      <Button onClick={onClear}>{t('review.clearFilter')}</Button>
    </>
  )
}
