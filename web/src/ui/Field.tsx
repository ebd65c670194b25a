import { Description } from "@heroui/react/description";
import { FieldError } from "@heroui/react/field-error";
import { Input } from "@heroui/react/input";
import { InputGroup } from "@heroui/react/input-group";
import { Label } from "@heroui/react/label";
import { TextArea } from "@heroui/react/textarea";
import { TextField } from "@heroui/react/textfield";
import type { InputHTMLAttributes, ReactNode } from "react";

type Props = {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** One sentence under the field, also read out with it. */
  hint?: ReactNode;
  /** What is wrong; the field is marked and says so. */
  problem?: ReactNode;
  isRequired?: boolean;
  lines?: number;
  /** Stands in front of or behind what is typed. */
  before?: ReactNode;
  after?: ReactNode;
} & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "name" | "dir" | "autoComplete" | "placeholder" | "inputMode" | "maxLength" | "minLength" | "autoFocus"
>;

/** A labelled line of text with its hint and its problem. */
export function Field({
  label,
  value,
  onChange,
  hint,
  problem,
  isRequired,
  lines,
  before,
  after,
  name,
  ...input
}: Props) {
  return (
    <TextField
      name={name}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={problem ? true : undefined}
      validationBehavior="aria"
      fullWidth
    >
      <Label>{label}</Label>
      {lines ? (
        <TextArea rows={lines} maxLength={input.maxLength} placeholder={input.placeholder} dir={input.dir} />
      ) : before || after ? (
        <InputGroup fullWidth>
          {before ? <InputGroup.Prefix>{before}</InputGroup.Prefix> : null}
          <InputGroup.Input {...input} className="min-w-0 flex-1 px-3" />
          {after ? <InputGroup.Suffix>{after}</InputGroup.Suffix> : null}
        </InputGroup>
      ) : (
        <Input {...input} />
      )}
      {hint && !problem ? <Description>{hint}</Description> : null}
      {problem ? <FieldError>{problem}</FieldError> : null}
    </TextField>
  );
}
