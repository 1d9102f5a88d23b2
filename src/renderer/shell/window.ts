/** What the shell keeps of this window. */
import { toggleDone } from '../commands/annotating.ts'
import { useEditor } from '../document/editor.ts'
import { translate } from '../platform/i18n.ts'
import { notify } from '../platform/messages.ts'
import { createFinishing } from './finishing.ts'

/** Articles that become done. */
export const finishing = createFinishing({
  onChange: useEditor.subscribe,
  tellEdited: () => {
    const t = translate()
    notify({
      text: t('acting.finished.edited'),
      tone: 'info',
      action: { label: t('reader.reopen'), run: () => useEditor.getState().layer?.status === 'done' && toggleDone() },
    })
  },
})
