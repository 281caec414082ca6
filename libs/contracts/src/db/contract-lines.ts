import type { Instant, Minor, Quantity } from '#kernel';
import {
  anyId,
  IdColumn,
  InstantColumn,
  IntColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity } from 'typeorm';
import type { ContractLineFacts } from '../domain/contract.ts';
import type { Capacity, SignatureFacts } from '../domain/sign-contract.ts';

@Entity('contract_line')
export class ContractLineRow implements ContractLineFacts {
  @IdColumn() id: string;
  @RefColumn() contractId: string;
  @IntColumn() number: number;
  @RefColumn() lotItemId: string;
  @RefColumn({ nullable: true }) planLineId: string | null;
  @TextColumn() serviceCode: string;
  @TextColumn() description: string;
  @TextColumn() unit: string;
  @QuantityColumn() quantity: Quantity;
  @MoneyColumn() unitPrice: Minor;
  @MoneyColumn() amount: Minor;
  @QuantityColumn() drawnQuantity: Quantity;
}

export class ContractLines extends Table<ContractLineRow> {
  static readonly row = ContractLineRow;

  @Sql()
  ofContract(contractId: string): Promise<ContractLineRow[]> {
    return this.many(sql`select * from contract_line where contract_id = ${contractId} order by number`);
  }

  /** Counts an act's volumes against the ordered ones, or with -1 frees them. The contract's row is locked meanwhile. */
  @Sql([[{ contractLineId: anyId, quantity: 1000n }], 1n])
  async draw(counts: readonly { contractLineId: string; quantity: Quantity }[], sign: 1n | -1n): Promise<void> {
    const ids = counts.map((count) => count.contractLineId);
    const quantities = counts.map((count) => String(count.quantity * sign));
    await this.query(sql`update contract_line set drawn_quantity = drawn_quantity + drawn.quantity
      from unnest(${ids}::uuid[], ${quantities}::bigint[]) as drawn (id, quantity) where contract_line.id = drawn.id`);
  }
}

@Entity('contract_signature')
export class ContractSignatureRow implements SignatureFacts {
  @IdColumn() id: string;
  @RefColumn() contractId: string;
  @RefColumn() personId: string;
  @RefColumn() organisationId: string;
  @TextColumn() capacity: Capacity;
  @InstantColumn() signedAt: Instant;
  @TextColumn() documentSha256: string;
  @TextColumn() fileSha256: string;
}

export class ContractSignatures extends Table<ContractSignatureRow> {
  static readonly row = ContractSignatureRow;

  @Sql()
  ofContract(contractId: string): Promise<ContractSignatureRow[]> {
    return this.many(sql`select * from contract_signature where contract_id = ${contractId} order by signed_at, id`);
  }
}
