import { create } from './dom.ts';

export interface Suggestions {
  /** Shows the commands that begin like what is written. */
  update(): void;
  /** True when the key was meant for the list. */
  handleKey(event: KeyboardEvent): boolean;
}

/** Commands offered while a message that begins with a slash is written, as a listbox of the field. */
export function createSuggestions(
  field: HTMLTextAreaElement,
  list: HTMLElement,
  commands: readonly { command: string; description: string }[],
  onWritten: () => void,
): Suggestions {
  let active = 0;

  const options = () => [...list.children] as HTMLElement[];
  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const activate = (index: number) => {
    const all = options();
    active = (index + all.length) % all.length;
    for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === active));
    all[active]?.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', all[active]?.id ?? '');
  };
  const take = (command: string) => {
    field.value = `/${command} `;
    close();
    onWritten();
    field.focus();
  };

  const update = () => {
    const typed = /^\/(\w*)$/.exec(field.value)?.[1]?.toLowerCase();
    const found = typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed));
    if (found.length === 0 || found[0]?.command === typed) return close();
    list.replaceChildren(
      ...found.map(({ command, description }) => {
        const option = create(
          'div',
          { id: `command-${command}`, role: 'option', 'data-command': command },
          create('b', {}, `/${command}`),
          create('span', {}, description),
        );
        // Pressing must not take the focus from the field.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => take(command));
        return option;
      }),
    );
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    activate(0);
  };

  field.addEventListener('blur', close);
  return {
    update,
    handleKey: (event) => {
      if (list.hidden) return false;
      const chosen = options()[active]?.dataset.command;
      if (event.key === 'ArrowDown') activate(active + 1);
      else if (event.key === 'ArrowUp') activate(active - 1);
      else if (event.key === 'Escape') close();
      else if ((event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && chosen) take(chosen);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
