/** Who brought a layer in from outside, when, and from whom; nothing where its annotator made it here. */
import { broughtOf } from '../../../core/model/brought.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { useDateLocale, useT } from '../../platform/i18n.ts'
import pane from './ReviewPane.module.css'

/** The line. */
export function BroughtLine({ layer }: { readonly layer: Layer }) {
  const t = useT()
  const locale = useDateLocale()
  const brought = broughtOf(layer)
  if (!brought) return null
  const { by, at, from, file } = brought
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  const facts = { by: by.name, time, file }
  return (
    <p className={pane.facts}>
      {from
        ? t('storage.incoming.brought', { ...facts, from: `${from.name} (${from.id})` })
        : t('storage.incoming.broughtUnsigned', facts)}
    </p>
  )
}
