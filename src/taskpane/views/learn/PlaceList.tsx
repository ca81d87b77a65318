import { Checkbox, Input, mergeClasses, Select, Text } from "@fluentui/react-components";
import { toggled, type Confirmation, type PlaceCorrection } from "../../../core/learn/confirmation.ts";
import { placeTypes } from "../../../core/learn/confirmDraft.ts";
import type { Learned, LearnedPlace } from "../../../core/learn/learned.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useFormWords } from "../../components/formWords.ts";
import { CellLink, type PointAt } from "./CellLink.tsx";
import { useListStyles } from "./useListStyles.ts";

interface Props {
  readonly learned: Learned;
  readonly confirmation: Confirmation;
  readonly onChange: (changed: Confirmation) => void;
  readonly point: PointAt;
}

/** Every column or row that asks for a value, to keep, correct or leave out. */
export function PlaceList(props: Props) {
  const styles = useListStyles();
  const { learn: words } = useFormWords();
  const { places, draft } = props.learned;
  const keys = new Set(draft.sections.flatMap((part) => (part.kind === "list" ? part.keyFields : [])));
  return (
    <Disclosure summary={words.places(places.length)}>
      <ul className={styles.list}>
        {places.map((place) => (
          <PlaceLine key={place.code} {...props} place={place} isKey={keys.has(place.code)} />
        ))}
      </ul>
    </Disclosure>
  );
}

interface LineProps extends Props {
  readonly place: LearnedPlace;
  readonly isKey: boolean;
}

function PlaceLine({ place, isKey, confirmation, onChange, point }: LineProps) {
  const styles = useListStyles();
  const { learn: words } = useFormWords();
  const { code, meaning } = place;
  const label = place.label.join(" › ");
  const { type = meaning.type, unitOfMeasure = meaning.unitOfMeasure ?? "" } =
    confirmation.corrections[code] ?? {};
  const correct = (change: PlaceCorrection): void => {
    const changed = { ...confirmation.corrections[code], ...change };
    onChange({ ...confirmation, corrections: { ...confirmation.corrections, [code]: changed } });
  };
  const isKept = !confirmation.dropped.includes(code);
  return (
    <li className={styles.line}>
      <Checkbox
        className={styles.tick}
        checked={isKept}
        label={label}
        aria-label={words.keep(label)}
        onChange={() => onChange({ ...confirmation, dropped: toggled(confirmation.dropped, code) })}
      />
      <Text size={200} className={mergeClasses(styles.quiet, styles.under)}>
        <CellLink at={place.at} point={point} /> {code}
        {isKey && `, ${words.key}`}
      </Text>
      {isKept && (
        <div className={mergeClasses(styles.fields, styles.under)}>
          <Select
            aria-label={words.typeOf(label)}
            value={type}
            onChange={(_, { value }) => {
              const chosen = [...placeTypes, meaning.type].find((each) => each === value);
              if (chosen !== undefined) correct({ type: chosen });
            }}
          >
            {[...new Set([meaning.type, ...placeTypes])].map((each) => (
              <option key={each} value={each}>
                {words.types[each]}
              </option>
            ))}
          </Select>
          <Input
            className={styles.unit}
            aria-label={words.unitOf(label)}
            placeholder={words.unit}
            value={unitOfMeasure}
            onChange={(_, { value }) => correct({ unitOfMeasure: value })}
          />
        </div>
      )}
    </li>
  );
}
