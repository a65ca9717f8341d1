-- SPDX-License-Identifier: Apache-2.0
-- The blocks in which the ledger is sealed. Rows are added. Once the entries of a block are dropped, so is what tells them apart.
create table if not exists privet_ledger_block (
  block_number bigint primary key,
  first_position bigint not null,
  last_position bigint not null,
  entry_count bigint not null,
  merkle_root character varying not null,
  previous_hash character varying not null,
  block_hash character varying not null,
  sealed_at timestamp(6) with time zone not null,
  signing_key character varying,
  signature character varying,
  leaf_hashes binary varying,
  constraint privet_ledger_block_last_position unique (last_position)
);
