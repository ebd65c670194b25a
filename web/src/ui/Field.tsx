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
} & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "name" | "dir" | "autoComplete" | "placeholder" | "inputMode" | "maxLength" | "minLength" | "autoFocus"
>;

/** A labelled line of text with its hint and its problem. */
export function Field({ label, value, onChange, hint, problem, isRequired, lines, before, name, ...input }: Props) {
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
      ) : before ? (
        <InputGroup fullWidth>
          <InputGroup.Prefix>{before}</InputGroup.Prefix>
          <InputGroup.Input {...input} className="min-w-0 flex-1" />
        </InputGroup>
      ) : (
        <Input {...input} />
      )}
      {hint && !problem ? <Description>{hint}</Description> : null}
      {problem ? <FieldError>{problem}</FieldError> : null}
    </TextField>
  );
}
