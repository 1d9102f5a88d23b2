/** Everybody in the team: what they may do, how far they are, and what administrators can do about it. */
import { Menu } from '@base-ui/react/menu'
import { Ellipsis, UserRoundPlus } from 'lucide-react'
import type { TeamMember } from '../../../ipc/team.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import type { Step } from './AdministerDialog.tsx'
import styles from './Team.module.css'
import { useWriteTime } from './useWriteTime.ts'

interface MembersPartProps {
  readonly members: readonly TeamMember[]
  /** The id of whoever looks. */
  readonly self: string
  readonly isAdmin: boolean
  readonly onStep: (step: Step) => void
}

/** The table. Those who left come last. */
export function MembersPart({ members, self, isAdmin, onStep }: MembersPartProps) {
  const t = useT()
  const list = useWriteList()
  const time = useWriteTime()
  const sorted = [...members].sort((a, b) => Number(a.hasLeft) - Number(b.hasLeft) || a.name.localeCompare(b.name))
  return (
    <section className={styles.part}>
      {isAdmin && (
        <div className={styles.buttons}>
          <Button
            icon={<UserRoundPlus size={15} aria-hidden="true" />}
            onClick={() => onStep({ is: 'invite', again: null })}
          >
            {t('team.admin.invite')}
          </Button>
        </div>
      )}
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('team.admin.member')}</th>
              <th scope="col">{t('team.admin.may')}</th>
              {isAdmin && <th scope="col">{t('team.admin.progress')}</th>}
              {isAdmin && <th scope="col">{t('team.admin.seen')}</th>}
              {isAdmin && <td className={styles.more} />}
            </tr>
          </thead>
          <tbody>
            {sorted.map((member) => (
              <tr key={member.id} data-left={member.hasLeft || undefined}>
                <th scope="row" className={styles.brief}>
                  {member.name}
                  <span className={styles.id}>{member.id}</span>
                </th>
                <td>
                  {member.hasLeft
                    ? t('team.admin.left')
                    : list(member.rights.map((right) => t(`team.rights.${right}`)))}
                </td>
                {isAdmin && (
                  <td className={styles.brief}>
                    {t('team.admin.layers', { done: member.done, count: member.layers })}
                    {member.tasks > 0 && (
                      <span className={styles.id}>{t('team.admin.tasks', { count: member.tasks })}</span>
                    )}
                  </td>
                )}
                {isAdmin && (
                  <td className={styles.brief}>
                    {member.received === null ? t('team.admin.never') : time(member.received)}
                  </td>
                )}
                {isAdmin && (
                  <td className={styles.more}>
                    <MemberMenu member={member} isSelf={member.id === self} onStep={onStep} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface MemberMenuProps {
  readonly member: TeamMember
  readonly isSelf: boolean
  readonly onStep: (step: Step) => void
}

function MemberMenu({ member, isSelf, onStep }: MemberMenuProps) {
  const t = useT()
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.actions} aria-label={t('team.admin.actions', { name: member.name })}>
        <Ellipsis size={16} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup label={member.name} align="end">
        {!member.hasLeft && (
          <MenuItem onClick={() => onStep({ is: 'rights', member })}>{t('team.admin.rightsButton')}</MenuItem>
        )}
        <MenuItem onClick={() => onStep({ is: 'invite', again: member })}>{t('team.admin.inviteAgain')}</MenuItem>
        {!member.hasLeft && !isSelf && (
          <MenuItem onClick={() => onStep({ is: 'revoke', member })}>{t('team.admin.revoke')}</MenuItem>
        )}
      </MenuPopup>
    </Menu.Root>
  )
}
