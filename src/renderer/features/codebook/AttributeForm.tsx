/** One attribute of the codebook, for editing. */
import type { CodebookFault } from '../../../core/codebook/checkCodebook.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import type { Attribute, AttributeTarget } from '../../../core/model/codebook.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import styles from './Codebook.module.css'
import { ValueRows } from './ValueRows.tsx'

const TARGETS: readonly AttributeTarget[] = [...TAGS, 'article']
const KINDS = ['one', 'many', 'text'] as const

interface AttributeFormProps {
  readonly attribute: Attribute
  /** What its condition can be about. */
  readonly others: readonly Attribute[]
  readonly faults: readonly CodebookFault[]
  readonly onChange: (attribute: Attribute) => void
}

/** The fields of an attribute; each change is told at once. */
export function AttributeForm({ attribute, others, faults, onChange }: AttributeFormProps) {
  const t = useT()
  const language = useLanguage()
  const change = (fields: Partial<Attribute>) => onChange({ ...attribute, ...fields })
  const { label, of, kind, when } = attribute
  const conditions = others.filter((other) => other.of.some((target) => of.includes(target)) && other.kind !== 'text')
  const asked = others.find(({ key }) => key === when?.key)
  return (
    <div className={styles.form}>
      {faults.map(({ path, reason, key }) => (
        <p key={path + reason} className={styles.fault}>
          {t(`reasons.${reason}`, { key })}
        </p>
      ))}
      <div className={styles.pair}>
        <TextField
          label={t('codebook.labelEn')}
          lang="en"
          value={label.en}
          maxLength={200}
          onChange={(event) => change({ label: { ...label, en: event.target.value } })}
        />
        <TextField
          label={t('codebook.labelNl')}
          lang="nl"
          value={label.nl}
          maxLength={200}
          onChange={(event) => change({ label: { ...label, nl: event.target.value } })}
        />
      </div>
      <fieldset className={styles.targets}>
        <legend>{t('codebook.of')}</legend>
        {TARGETS.map((target) => (
          <label key={target}>
            <input
              type="checkbox"
              checked={of.includes(target)}
              onChange={(event) =>
                change({ of: TARGETS.filter((one) => (one === target ? event.target.checked : of.includes(one))) })
              }
            />
            {t(`codebook.targets.${target}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <SelectField
          label={t('codebook.kind')}
          value={kind}
          onChange={(event) => change({ kind: KINDS.find((one) => one === event.target.value) ?? kind })}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`codebook.kinds.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('codebook.shortcut')}
          hint={t('codebook.shortcutHint')}
          value={attribute.shortcut ?? ''}
          maxLength={1}
          onChange={(event) =>
            change({ shortcut: /^[a-z]$/i.test(event.target.value) ? event.target.value.toLowerCase() : null })
          }
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          label={t('codebook.when')}
          value={when?.key ?? ''}
          onChange={(event) => {
            const other = others.find(({ key }) => key === event.target.value)
            const first = other?.values[0]
            change({ when: other && first ? { key: other.key, is: [first.key] } : null })
          }}
        >
          <option value="">{t('codebook.always')}</option>
          {conditions.map((other) => (
            <option key={other.id} value={other.key}>
              {labelOf(other, language)}
            </option>
          ))}
        </SelectField>
        {when && asked && (
          <fieldset className={styles.targets}>
            <legend>{t('codebook.whenIs')}</legend>
            {asked.values.map((value) => (
              <label key={value.id}>
                <input
                  type="checkbox"
                  checked={when.is.includes(value.key)}
                  onChange={(event) =>
                    change({
                      when: {
                        key: when.key,
                        is: event.target.checked ? [...when.is, value.key] : when.is.filter((one) => one !== value.key),
                      },
                    })
                  }
                />
                {labelOf(value, language)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <SwitchField
        label={t('codebook.isExpected')}
        hint={t('codebook.isExpectedHint')}
        checked={attribute.expected}
        onChange={(expected) => change({ expected })}
      />
      {kind !== 'text' && (
        <>
          <SwitchField
            label={t('codebook.ordered')}
            hint={t('codebook.orderedHint')}
            checked={attribute.ordered}
            onChange={(ordered) => change({ ordered })}
          />
          <ValueRows attribute={attribute} onChange={onChange} />
        </>
      )}
      <Button onClick={() => change({ retired: attribute.retired !== true })}>
        {t(attribute.retired ? 'codebook.ask' : 'codebook.retire')}
      </Button>
    </div>
  )
}
