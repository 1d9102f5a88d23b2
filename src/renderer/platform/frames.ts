/**
 * What is done in a frame, and what after it. To say where things are on the page makes the browser lay it out, so that
 * is asked once, in the frame itself; what no key press has to wait for is done when the frame has been painted.
 */

/** A task that runs in the next frame however often it is asked for until then. */
export interface FrameTask {
  readonly ask: () => void
  readonly cancel: () => void
}

/** Makes a task of `run`. */
export function onceAFrame(run: () => void): FrameTask {
  let frame = 0
  const cancel = () => cancelAnimationFrame(frame)
  const ask = () => {
    cancel()
    frame = requestAnimationFrame(run)
  }
  return { ask, cancel }
}

/** Runs `task` when the next frame has been painted. Gives what takes that back. */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(task)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
