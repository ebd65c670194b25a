import { Trans } from "@lingui/react/macro";
import { Back } from "@/dashboard/Back";

/** The way back to all products. */
export const Up = () => (
  <Back to="/products">
    <Trans>Products</Trans>
  </Back>
);
