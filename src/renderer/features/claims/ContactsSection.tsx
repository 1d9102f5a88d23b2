/** Who was asked about the claim, when, and what they answered. */
import { MessageSquarePlus, Trash2 } from 'lucide-react'
import type { Claim, Contact } from '../../../core/model/claim.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Claims.module.css'
import { focusEntry } from './focusing.ts'
import { SavedField } from './SavedField.tsx'
import { claims } from './window.ts'

/** The list, and what adds to it. */
export function ContactsSection({ claim: { id, contacts } }: { readonly claim: Claim }) {
  const t = useT()
  const add = async () => {
    const contact: Contact = { id: idsAndClock.newId(), who: '', at: idsAndClock.now().slice(0, 10), answer: null }
    if (await claims.change(id, [{ path: `contacts/${contact.id}`, value: contact }])) focusEntry(contact.id)
  }
  const set = (contact: Contact, field: keyof Contact, value: unknown) =>
    void claims.change(id, [{ path: `contacts/${contact.id}/${field}`, value }])
  return (
    <section aria-label={t('claims.page.contacts')}>
      <h2 className={styles.heading}>{t('claims.page.contacts')}</h2>
      <ul className={styles.entries}>
        {contacts.map((contact) => (
          <li key={contact.id} data-entry={contact.id} className={styles.evidence}>
            <div className={styles.fields}>
              <SavedField
                of={`${id}/contacts/${contact.id}/who`}
                label={t('claims.page.who')}
                isWide
                value={contact.who}
                onSave={(value) => set(contact, 'who', value)}
              />
              <SavedField
                of={`${id}/contacts/${contact.id}/at`}
                label={t('claims.page.asked')}
                type="date"
                value={contact.at.slice(0, 10)}
                onSave={(value) => value !== '' && set(contact, 'at', value)}
              />
              <div className={styles.wide}>
                <SavedField
                  of={`${id}/contacts/${contact.id}/answer`}
                  label={t('claims.page.answer')}
                  isLong
                  value={contact.answer ?? ''}
                  onSave={(value) => set(contact, 'answer', value === '' ? null : value)}
                />
              </div>
            </div>
            <div className={styles.tools}>
              <IconButton
                label={t('claims.page.removeContact')}
                onClick={() => void claims.change(id, [{ path: `contacts/${contact.id}`, value: null }])}
              >
                <Trash2 size={15} aria-hidden="true" />
              </IconButton>
            </div>
          </li>
        ))}
      </ul>
      <Button icon={<MessageSquarePlus size={15} aria-hidden="true" />} onClick={() => void add()}>
        {t('claims.page.addContact')}
      </Button>
    </section>
  )
}
