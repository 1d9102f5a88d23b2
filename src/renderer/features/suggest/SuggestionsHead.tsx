/** The head of the list: how many there are of each kind, and what can be done to all of them. */
import { Menu } from '@base-ui/react/menu'
import { Brain, CheckCheck, Ellipsis, ListChecks, Power, Settings2 } from 'lucide-react'
import { useMemo } from 'react'
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import { runCommand } from '../../commands/registry.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useChords } from '../../commands/useKeymap.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuGroup, MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import { acceptAll } from './deciding.ts'
import styles from './Suggestions.module.css'
import { useSuggestions } from './window.ts'

/** The kinds with their counts, as filters, and the menus. */
export function SuggestionsHead() {
  const t = useT()
  const write = useWriteCount()
  const chord = useChords()
  const pending = useSuggestions((state) => state.pending)
  const filter = useSuggestions((state) => state.filter)
  const counts = useMemo(() => {
    const all: Record<Tag, number> = { claim: 0, figure: 0, quote: 0, attribution: 0 }
    for (const { tag } of pending) all[tag] += 1
    return all
  }, [pending])
  const present = TAGS.filter((tag) => counts[tag] > 0 || tag === filter)
  const kinds: readonly (Tag | null)[] = present.length > 1 ? [...present, null] : present
  return (
    <div className={styles.head}>
      <div className={styles.kinds}>
        {present.map((tag) => (
          <button
            key={tag}
            type="button"
            className={styles.kind}
            aria-pressed={filter === tag}
            aria-label={`${t(`reader.tags.${tag}`)} ${write(counts[tag])}`}
            title={t(`reader.tags.${tag}`)}
            onClick={() => useSuggestions.setState({ filter: filter === tag ? null : tag })}
          >
            <TagForm tag={tag} />
            {write(counts[tag])}
          </button>
        ))}
      </div>
      <Menu.Root>
        <Menu.Trigger
          disabled={pending.length === 0}
          render={
            <IconButton label={t('suggest.all')}>
              <ListChecks size={16} aria-hidden="true" />
            </IconButton>
          }
        />
        <MenuPopup align="end">
          <MenuGroup label={t('suggest.all')}>
            {kinds.map((tag) => (
              <MenuItem
                key={tag}
                icon={tag ? <TagForm tag={tag} /> : <CheckCheck size={15} aria-hidden="true" />}
                onClick={() => acceptAll('view', tag)}
              >
                {t('suggest.inView', { tag: tag ? t(`reader.tags.${tag}`) : t('suggest.allKinds') })}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuSeparator />
          {kinds.map((tag) => (
            <MenuItem
              key={tag}
              icon={tag ? <TagForm tag={tag} /> : <CheckCheck size={15} aria-hidden="true" />}
              onClick={() => acceptAll('article', tag)}
            >
              {t('suggest.inArticle', {
                tag: tag ? t(`reader.tags.${tag}`) : t('suggest.allKinds'),
                count: tag ? counts[tag] : pending.length,
              })}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
      <Menu.Root>
        <Menu.Trigger
          render={
            <IconButton label={t('suggest.more')}>
              <Ellipsis size={16} aria-hidden="true" />
            </IconButton>
          }
        />
        <MenuPopup align="end">
          <MenuItem
            icon={<Power size={15} aria-hidden="true" />}
            chord={chord('toggle-suggestions')}
            onClick={() => runCommand('toggle-suggestions')}
          >
            {t('commands.toggle-suggestions')}
          </MenuItem>
          <MenuItem
            icon={<Brain size={15} aria-hidden="true" />}
            chord={chord('memory')}
            onClick={() => runCommand('memory')}
          >
            {t('commands.memory')}
          </MenuItem>
          <MenuItem
            icon={<Settings2 size={15} aria-hidden="true" />}
            chord={chord('preferences')}
            onClick={() => runCommand('preferences')}
          >
            {t('commands.preferences')}
          </MenuItem>
        </MenuPopup>
      </Menu.Root>
    </div>
  )
}
