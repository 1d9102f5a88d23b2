/** Keys of the page of claims: a digit chooses the finding of the record that is open, and one goes on to say why. */
import { useEffect } from 'react'
import { rememberDraft } from '../../platform/view.ts'
import type { ClaimsPage } from './listing.ts'
import { BEGIN } from './useDraft.ts'

/** Where keys mean what the control or popup says. */
const ELSEWHERE = 'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu]'

/** The finding that a key chooses, if any: 1 is the first. */
function findingOfKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  findings: ClaimsPage['findings'],
): string | null {
  if (ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key)) return null
  return findings[Number(key) - 1]?.key ?? null
}

/** Takes the digits while a record is open, unless somebody types. */
export function useFindingKeys(claim: string, findings: ClaimsPage['findings']): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return
      const finding = findingOfKey(event, findings)
      if (finding === null) return
      event.preventDefault()
      rememberDraft(`${claim}/finding/key`, BEGIN + finding)
      document.querySelector<HTMLElement>('[data-finding-explanation]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [claim, findings])
}
