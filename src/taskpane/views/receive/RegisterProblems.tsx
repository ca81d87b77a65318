import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Bilingual } from "../../../core/pack/common.ts";
import { useWords } from "../../components/words.ts";

/** What is wrong with the register of receipt. */
export function RegisterProblems({ problems }: { readonly problems: readonly Bilingual[] }) {
  const { language, strings } = useWords();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {strings.receive.registerProblems}
        <ul>
          {problems.map((problem) => (
            <li key={problem.vi}>{problem[language]}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
