/** What VS Code would put in the place of a variable. */
const expanded = '<EXPANDED>';

/**
 * Reads a snippet as VS Code does and gives the text that is inserted: tab stops show their default or first choice,
 * mirrors show what their tab stop shows. Written after the grammar in VS Code's documentation, not after our writer.
 */
export function insertedText(snippet: string): string {
  return new SnippetReader(snippet).read();
}

class SnippetReader {
  #at = 0;
  readonly #values = new Map<string, string>();

  constructor(readonly snippet: string) {}

  read(): string {
    const text = this.#until(undefined);
    // A mirror may stand before the stop that gives it its text.
    return text.replace(/\0(\d+)\0/g, (_, stop: string) => this.#values.get(stop) ?? '');
  }

  /** Reads text and all that stands in it, to the end or to the `}` that ends a placeholder. */
  #until(end: '}' | undefined): string {
    let text = '';
    while (this.#at < this.snippet.length) {
      const char = this.snippet.charAt(this.#at);
      if (char === end) return text;
      if (char === '\\' && /[\\$}]/.test(this.snippet.charAt(this.#at + 1))) {
        text += this.snippet.charAt(this.#at + 1);
        this.#at += 2;
      } else if (char === '$') text += this.#special();
      else {
        text += char;
        this.#at++;
      }
    }
    return text;
  }

  #special(): string {
    return this.#simple() ?? this.#choice() ?? this.#placeholder() ?? this.#variable() ?? this.#plainDollar();
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.snippet.slice(this.#at));
    if (match) this.#at += match[0].length;
    return match ?? undefined;
  }

  #simple(): string | undefined {
    const match = this.#match(/^\$(\d+)|^\$\{(\d+)\}/);
    if (match) return this.#stop(match[1] ?? match[2] ?? '');
    return this.#match(/^\$[A-Za-z_]\w*/) && expanded;
  }

  #choice(): string | undefined {
    const start = this.#at;
    const stop = this.#match(/^\$\{(\d+)\|/)?.[1];
    if (stop === undefined) return undefined;
    const options: string[] = [];
    for (;;) {
      const option = this.#match(/^(?:\\[\\,|]|[^,|\\]|\\(?![\\,|]))+/)?.[0];
      // VS Code takes a choice with an empty option for plain text.
      if (option === undefined) break;
      options.push(option.replace(/\\([\\,|])/g, '$1'));
      if (this.#match(/^,/)) continue;
      if (!this.#match(/^\|\}/)) break;
      this.#values.set(stop, options[0] ?? '');
      return this.#stop(stop);
    }
    this.#at = start;
    return undefined;
  }

  #placeholder(): string | undefined {
    const start = this.#at;
    const stop = this.#match(/^\$\{(\d+):/)?.[1];
    if (stop === undefined) return undefined;
    const text = this.#until('}');
    if (this.#match(/^\}/)) {
      this.#values.set(stop, text);
      return this.#stop(stop);
    }
    this.#at = start;
    return undefined;
  }

  #variable(): string | undefined {
    return this.#match(/^\$\{[A-Za-z_]\w*(?:[:/][^}]*)?\}/) && expanded;
  }

  #plainDollar(): string {
    this.#at++;
    return '$';
  }

  #stop(stop: string): string {
    return stop === '0' ? '' : `\0${stop}\0`;
  }
}
