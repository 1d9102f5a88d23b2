/** What asks where things are on the page: to answer makes the browser lay it out, so it is asked once, in the frame itself. */

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
