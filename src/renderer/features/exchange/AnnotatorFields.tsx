/** Whose layer the annotations become: one annotator, or for each annotator of the file another. */
import type { AnnotationsChoice, AnnotationsPlan } from '../../../ipc/exchange.ts'
import { useT } from '../../platform/i18n.ts'
import { TextField } from '../../ui/Field.tsx'
import styles from './exchange.module.css'

interface AnnotatorFieldsProps {
  readonly plan: AnnotationsPlan
  readonly choice: AnnotationsChoice
  readonly onChange: (changed: Partial<AnnotationsChoice>) => void
}

/** One field, or a field for each annotator of the file; an empty one leaves somebody out. */
export function AnnotatorFields({ plan, choice, onChange }: AnnotatorFieldsProps) {
  const t = useT()
  if (plan.annotators.length < 2)
    return (
      <TextField
        label={t('exchange.dialog.annotator')}
        hint={t('exchange.dialog.annotatorHint')}
        value={choice.annotator}
        maxLength={200}
        onChange={(event) => onChange({ annotator: event.target.value })}
      />
    )
  const ownerOf = (name: string) => choice.annotators.find((one) => one.name === name)?.annotator ?? ''
  return (
    <fieldset className={styles.mapping}>
      <legend>{t('exchange.dialog.annotators')}</legend>
      <p className={styles.hint}>{t('exchange.dialog.annotatorsHint')}</p>
      {plan.annotators.map(({ name, annotations }) => (
        <TextField
          key={name}
          label={t('exchange.dialog.annotatorOf', {
            name: name || t('exchange.dialog.nameless'),
            count: annotations,
          })}
          value={ownerOf(name)}
          maxLength={200}
          onChange={(event) =>
            onChange({
              annotators: plan.annotators.map((one) => ({
                name: one.name,
                annotator: one.name === name ? event.target.value : ownerOf(one.name),
              })),
            })
          }
        />
      ))}
    </fieldset>
  )
}
