export interface Scroll {
  /** Keeps the newest in sight, unless the reader has scrolled up: then a button says that there is more. */
  follow(added: HTMLElement, isLive: boolean): void;
  toEnd(): void;
}

/** Pixels from the end within which the reader counts as being there. */
const nearness = 120;

export function createScroll(log: HTMLElement, newest: HTMLButtonElement): Scroll {
  let isAtEnd = true;
  // The keyboard scrolls what it can focus.
  log.tabIndex = 0;
  const measure = () => {
    isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < nearness;
    if (isAtEnd) newest.hidden = true;
  };
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
    isAtEnd = true;
    newest.hidden = true;
  };
  log.addEventListener('scroll', measure, { passive: true });
  newest.addEventListener('click', () => {
    toEnd();
    log.focus();
  });
  // The keyboard of a phone and pictures that arrive change what is in sight.
  new ResizeObserver(() => {
    if (isAtEnd) toEnd();
  }).observe(log);
  log.addEventListener(
    'load',
    () => {
      if (isAtEnd) toEnd();
    },
    true,
  );
  return {
    toEnd,
    follow: (added, isLive) => {
      if (isAtEnd || !isLive) toEnd();
      else if (added === log.lastElementChild) newest.hidden = false;
    },
  };
}
