/** What each label and relation of a file means: a choice for each, as it is proposed. */
import type { Mapping } from '../../../core/formats/mapping.ts'
import { RELATIONS, TAGS } from '../../../core/model/tag.ts'
import { useT } from '../../platform/i18n.ts'
import { SelectField } from '../../ui/Field.tsx'
import styles from './exchange.module.css'

interface MappingFieldsProps {
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** The labels, and the relations where there are any. */
export function MappingFields({ mapping, onChange }: MappingFieldsProps) {
  const t = useT()
  const { tags, relations } = mapping
  return (
    <>
      <fieldset className={styles.mapping}>
        <legend>{t('exchange.dialog.mapping')}</legend>
        {Object.entries(tags).map(([label, tag]) => (
          <SelectField
            key={label}
            label={label}
            value={tag ?? ''}
            onChange={(event) => {
              const chosen = TAGS.find((name) => name === event.target.value) ?? null
              onChange({ ...mapping, tags: { ...tags, [label]: chosen } })
            }}
          >
            <option value="">{t('exchange.dialog.skip')}</option>
            {TAGS.map((name) => (
              <option key={name} value={name}>
                {t(`reader.tags.${name}`)}
              </option>
            ))}
          </SelectField>
        ))}
      </fieldset>
      {Object.keys(relations).length > 0 && (
        <fieldset className={styles.mapping}>
          <legend>{t('exchange.dialog.relations')}</legend>
          {Object.entries(relations).map(([label, relation]) => (
            <SelectField
              key={label}
              label={label}
              value={relation ?? ''}
              onChange={(event) => {
                const chosen = RELATIONS.find((name) => name === event.target.value) ?? null
                onChange({ ...mapping, relations: { ...relations, [label]: chosen } })
              }}
            >
              <option value="">{t('exchange.dialog.keepAside')}</option>
              {RELATIONS.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </SelectField>
          ))}
        </fieldset>
      )}
    </>
  )
}
