-- SPDX-License-Identifier: Apache-2.0
-- The register of breaches. A row is one version of what is known of a breach, rows are added and never changed.
create table if not exists privet_breach (
  breach_position bigint generated always as identity primary key,
  breach_id uuid not null,
  version integer not null constraint privet_breach_version check (version >= 1),
  recorded_at timestamp(6) with time zone not null,
  author text not null,
  aware_at timestamp(6) with time zone not null,
  aware_zone text not null,
  nature text not null,
  impact text not null,
  contact text not null,
  consequences text not null,
  measures text not null,
  risk text not null,
  risk_ground text not null,
  circumstances text not null,
  delay text not null,
  authority_told_at timestamp(6) with time zone,
  persons_told_at timestamp(6) with time zone,
  constraint privet_breach_once unique (breach_id, version)
);
