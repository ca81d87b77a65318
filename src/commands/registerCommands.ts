import { HostError, type BookHost, type HostErrorCode } from "../app/bookHost.ts";

/** The ribbon's buttons that work without the pane, by the function names of the manifest. */
const commands = {
  clearMarks: (host: BookHost) => host.clearMarks(),
} as const satisfies Readonly<Record<string, (host: BookHost) => Promise<void>>>;

export const commandNames: readonly string[] = Object.keys(commands);

/** What Office hands to a command; until it is completed the button waits. */
interface CommandEvent {
  completed(): void;
}

export interface CommandSite {
  readonly host: BookHost;
  readonly associate: (name: string, run: (event: CommandEvent) => Promise<void>) => void;
  /** Tells the user what kept a command from its work; resolves when that was read. */
  readonly tell: (problem: HostErrorCode) => Promise<void>;
}

export function registerCommands({ host, associate, tell }: CommandSite): void {
  for (const [name, run] of Object.entries(commands)) {
    associate(name, async (event) => {
      try {
        await run(host);
      } catch (error) {
        await tell(error instanceof HostError ? error.code : "unknown");
      } finally {
        event.completed();
      }
    });
  }
}
