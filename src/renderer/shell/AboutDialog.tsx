/** What Factmark is, what it runs on, and under which licences. */
import { Suspense, use } from 'react'
import { bridge } from '../platform/bridge.ts'
import { useT } from '../platform/i18n.ts'
import { useSession } from '../platform/session.ts'
import { Dialog } from '../ui/Dialog.tsx'
import body from '../ui/DialogBody.module.css'
import { Notice } from '../ui/Notice.tsx'
import styles from './AboutDialog.module.css'

/** Versions and licences. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { version, electron, chromium, node, outOfSupport } = useSession((state) => state.about)
  return (
    <Dialog title={t('shell.about.title')} size="large" onClose={onClose}>
      <p className={body.lead}>{t('shell.welcome.purpose')}</p>
      <dl className={styles.versions}>
        {Object.entries({ Factmark: version, Electron: electron, Chromium: chromium, 'Node.js': node }).map(
          ([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {outOfSupport && <Notice tone="info">{t('system.outOfSupport', { version: electron })}</Notice>}
      <section className={body.section}>
        <h3 className={body.heading}>{t('shell.about.licences')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled by key */}
        <section className={styles.licences} aria-label={t('shell.about.licences')} tabIndex={0}>
          <Suspense fallback={t('shell.about.loading')}>
            <Licences />
          </Suspense>
        </section>
      </section>
    </Dialog>
  )
}

/** Read once: they don't change while the program runs. */
const readLicences = once(() => bridge.licences())

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function Licences() {
  return use(readLicences())
}
