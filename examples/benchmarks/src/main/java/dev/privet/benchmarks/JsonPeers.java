/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.logging.ContentSanitizer;
import com.linecorp.armeria.common.logging.FieldMasker;
import com.linecorp.armeria.common.logging.FieldMaskerSelector;
import dev.blaauwendraad.masker.json.JsonMasker;
import dev.blaauwendraad.masker.json.ValueMaskers;
import dev.blaauwendraad.masker.json.config.JsonMaskingConfig;
import dev.blaauwendraad.masker.json.config.KeyMaskingConfig;
import dev.privet.benchmarks.shop.MaskStyle;
import dev.privet.benchmarks.shop.Masked;
import dev.privet.benchmarks.shop.TextKind;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zalando.logbook.BodyFilter;
import org.zalando.logbook.json.JsonBodyFilters;

/** Other libraries that mask JSON, each set up as its own guide says and with the masks of a run. */
final class JsonPeers {

    /** Libraries that see text only are told the names of what is personal. */
    private static final Map<String, TextKind> NAMES = Map.of(
            "name", TextKind.NAME,
            "email", TextKind.EMAIL,
            "phone", TextKind.PHONE,
            "iban", TextKind.ACCOUNT,
            "street", TextKind.PLACE,
            "town", TextKind.PLACE,
            "postcode", TextKind.PLACE,
            "recipient", TextKind.NAME);

    private JsonPeers() {}

    static JsonMasker jsonMasker(MaskStyle masks) {
        JsonMaskingConfig.Builder config = JsonMaskingConfig.builder();
        if (masks == MaskStyle.FIXED) {
            config.maskKeys(NAMES.keySet()).maskStringsWith(MaskStyle.NOTHING);
        } else {
            NAMES.forEach((name, kind) -> config.maskKeys(
                    name,
                    KeyMaskingConfig.builder()
                            .maskStringsWith(ValueMaskers.withTextFunction(masks.of(kind)))
                            .build()));
        }
        return JsonMasker.getMasker(config.build());
    }

    static BodyFilter logbook(MaskStyle masks) {
        if (masks == MaskStyle.FIXED) {
            return JsonBodyFilters.replaceJsonStringProperty(NAMES.keySet(), MaskStyle.NOTHING);
        }
        Map<String, UnaryOperator<String>> byName = NAMES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> masks.of(entry.getValue())));
        return JsonBodyFilters.replacePrimitiveJsonProperty(
                byName::containsKey, (name, value) -> masked(Objects.requireNonNull(byName.get(name)), value));
    }

    /** Logbook hands out a value with its quotes and puts quotes around what it takes back. */
    private static String masked(UnaryOperator<String> mask, String quoted) {
        return mask.apply(quoted.substring(1, quoted.length() - 1));
    }

    static ObjectMapper armeria(MaskStyle masks) {
        return ContentSanitizer.builder()
                .fieldMaskerSelector(FieldMaskerSelector.ofBean(field -> {
                    Masked mark = field.getAnnotation(Masked.class);
                    return mark == null
                            ? FieldMasker.fallthrough()
                            : FieldMasker.builder()
                                    .addMasker(String.class, masks.of(mark.value()))
                                    .build();
                }))
                .buildObjectMapper();
    }
}
