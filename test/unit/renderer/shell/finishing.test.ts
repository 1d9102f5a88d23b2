import { expect, it } from 'vitest'
import { createFinishing, type OpenLayer } from '../../../../src/renderer/shell/finishing.ts'

it('shows the summary once an article is done, and says once that one that is done was changed', () => {
  let tell: (now: OpenLayer, before: OpenLayer) => void = () => undefined
  let edited = 0
  const finishing = createFinishing({
    onChange: (listener) => {
      tell = listener
      return () => {
        tell = () => undefined
      }
    },
    tellEdited: () => {
      edited += 1
    },
  })
  const open = { article: { id: 'council' } }
  const layer = (status: 'open' | 'done') => ({ open, layer: { status, annotations: [] } })
  const stop = finishing.follow()
  const [begun, done, changed] = [layer('open'), layer('done'), layer('done')]
  tell(done, { open: null, layer: null })
  expect(finishing.state.getState().article).toBeNull()
  tell(done, begun)
  expect(finishing.state.getState().article).toBe('council')
  finishing.dismiss()
  expect(finishing.state.getState().article).toBeNull()
  tell(changed, done)
  tell(layer('done'), changed)
  expect(edited).toBe(1)
  tell(begun, changed)
  tell(done, begun)
  tell(changed, done)
  expect(edited).toBe(2)
  tell(done, begun)
  expect(finishing.state.getState().article).toBe('council')
  tell({ open: { article: { id: 'haven' } }, layer: null }, done)
  expect(finishing.state.getState().article, 'another one is open').toBeNull()
  stop()
  tell(layer('done'), changed)
  expect(edited).toBe(2)
})
