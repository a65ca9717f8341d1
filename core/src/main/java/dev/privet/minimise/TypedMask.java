/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

/**
 * A mask that was made for values of some types.
 *
 * @param mask how they are masked
 * @param types the types
 */
record TypedMask(Masker mask, ValueTypes types) implements Masker {

    @Override
    public String mask(Object value) {
        return mask.mask(value);
    }

    @Override
    public boolean fits(Class<?> type) {
        return types.fits(type);
    }
}
