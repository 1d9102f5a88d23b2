/** The fields for whom the selected attribution names. */
import { useState } from 'react'
import type { Annotation, Speaker } from '../../../core/model/annotation.ts'
import { SPEAKER_KINDS } from '../../../core/suggest/figureWords.ts'
import { saysMore } from '../../commands/filling.ts'
import { perform } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useT } from '../../platform/i18n.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './CorrectionForm.module.css'
import { CorrectionForm, withOwn } from './CorrectionForm.tsx'

/** The fields; kept as one step of undo. Without a name the attribution names nobody. */
export function SpeakerEditor({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const before = annotation.speaker
  // Where nothing is stored, the form opens with what the rules read.
  const [proposed] = useState(() => before ?? saysMore(annotation, 'attribution').speaker)
  const [name, setName] = useState(proposed?.name ?? '')
  const [kind, setKind] = useState(proposed?.kind ?? SPEAKER_KINDS[0])

  const keep = () => {
    const after: Speaker | null = name.trim() === '' ? null : { ...before, name: name.trim(), kind }
    const isSame = after?.name === before?.name && after?.kind === before?.kind
    if (!isSame) perform({ type: 'speaker', id: annotation.id, speaker: after, at: idsAndClock.now() })
    return true
  }
  return (
    <CorrectionForm label={t('reader.speaker.title')} keep={keep}>
      <label className={styles.field} data-wide>
        <span>{t('reader.speaker.name')}</span>
        <input type="text" autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className={styles.field}>
        <span>{t('reader.speaker.kind')}</span>
        <Select value={kind} onChange={(event) => setKind(event.target.value)}>
          {withOwn(SPEAKER_KINDS, kind).map((one) => {
            const known = SPEAKER_KINDS.find((other) => other === one)
            return (
              <option key={one} value={one}>
                {known ? t(`reader.speaker.kinds.${known}`) : one}
              </option>
            )
          })}
        </Select>
      </label>
    </CorrectionForm>
  )
}
