import { create, icon } from './dom.ts';
import { createSuggestions } from './suggestions.ts';
import type { Texts } from './texts.ts';

export interface ComposerElements {
  form: HTMLFormElement;
  message: HTMLTextAreaElement;
  suggestions: HTMLElement;
  staged: HTMLElement;
  attach: HTMLButtonElement;
  file: HTMLInputElement;
  drop: HTMLElement;
}

export interface Composer {
  /** Texts said before, oldest first: arrow up brings them back. */
  remember(text: string): void;
  focus(): void;
}

/** The field, its recall and the files beside it; `onSend` gets what was written and chosen. */
export function createComposer(
  elements: ComposerElements,
  texts: Texts,
  onSend: (text: string, files: File[]) => void,
): Composer {
  const { form, message, staged, attach, file, drop } = elements;
  const said: string[] = [];
  let recalled = 0;
  let files: File[] = [];
  const suggestions = createSuggestions(message, elements.suggestions, texts.commands, resize);

  function resize() {
    message.style.height = 'auto';
    message.style.height = `${message.scrollHeight}px`;
  }

  const write = (text: string) => {
    message.value = text;
    resize();
    message.setSelectionRange(text.length, text.length);
    suggestions.update();
  };

  const stage = (added: Iterable<File>) => {
    files.push(...added);
    staged.hidden = files.length === 0;
    staged.replaceChildren(
      ...files.map((one) => {
        const label = texts.text('page-discard', { name: one.name });
        const remove = create(
          'button',
          { class: 'round', type: 'button', 'aria-label': label },
          icon('cross'),
        );
        remove.addEventListener('click', () => {
          files = files.filter((other) => other !== one);
          stage([]);
          message.focus();
        });
        return create('li', {}, create('span', {}, `${one.name} · ${texts.size(one.size)}`), remove);
      }),
    );
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = message.value.trim();
    if (!text && files.length === 0) return;
    const chosen = files;
    files = [];
    stage([]);
    write('');
    onSend(text, chosen);
    message.focus();
  });

  message.addEventListener('input', () => {
    resize();
    suggestions.update();
  });
  message.addEventListener('keydown', (event) => {
    // Enter ends the choice of a letter in an input method, not the message.
    if (event.isComposing || suggestions.handleKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const isRecalling = recalled < said.length && message.value === said[recalled];
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || (message.value !== '' && !isRecalling)) return;
    if (!isRecalling) recalled = said.length;
    const next = recalled + step;
    if (next < 0 || next > said.length) return;
    event.preventDefault();
    recalled = next;
    write(said[next] ?? '');
  });
  message.addEventListener('paste', (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    stage(pasted);
  });

  attach.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    stage(file.files ?? []);
    file.value = '';
    message.focus();
  });

  let depth = 0;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const enter = (by: number) => {
    depth = Math.max(0, depth + by);
    drop.hidden = depth === 0;
  };
  addEventListener('dragenter', (event) => carriesFiles(event) && enter(1));
  addEventListener('dragleave', (event) => carriesFiles(event) && enter(-1));
  addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    enter(-depth);
    stage(event.dataTransfer?.files ?? []);
    message.focus();
  });

  return {
    remember: (text) => {
      if (said.at(-1) !== text) said.push(text);
      recalled = said.length;
    },
    focus: () => message.focus(),
  };
}
