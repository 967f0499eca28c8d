import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceConfig } from '../config/service-config.ts';
import { KeyRotation } from './key-rotation.ts';
import { NumberedKeys } from './numbered-keys.ts';
import type { SealedColumns } from './sealed-columns.ts';
import { SealedValues } from './sealed-values.ts';

/** What a module provides that seals `what`: the keys, of which the first is made where there is none, SealedValues and KeyRotation. */
export function sealing(what: SealedColumns): Provider[] {
  return [
    {
      provide: NumberedKeys,
      useFactory: ({ keysDirectory }: ServiceConfig) => NumberedKeys.begin(keysDirectory, what.keyName),
      inject: [ServiceConfig],
    },
    {
      provide: KeyRotation,
      useFactory: (dataSource: DataSource, keys: NumberedKeys) => new KeyRotation(dataSource, keys, what),
      inject: [DataSource, NumberedKeys],
    },
    SealedValues,
  ];
}
