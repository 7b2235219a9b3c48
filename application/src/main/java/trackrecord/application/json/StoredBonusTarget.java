package trackrecord.application.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import trackrecord.domain.fact.BonusTarget;

/** A bonus target as {@code {"percent":"15"}} or {@code {"amount":Money}}: its one field tells which it is. */
final class StoredBonusTarget {

    private StoredBonusTarget() {
    }

    static BonusTarget read(JsonParser parser) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "a bonus target");
        String name = parser.nextName();
        parser.nextToken();
        BonusTarget target = switch (name) {
            case "percent" -> new BonusTarget.Percent(StoredText.decimal(parser));
            case "amount" -> new BonusTarget.Amount(StoredMoney.money(parser));
            case null, default -> throw DatabindException.from(parser, "a bonus target has a percent or an amount");
        };
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            throw DatabindException.from(parser, "a bonus target has a percent or an amount, nothing else");
        }
        return target;
    }

    static void write(BonusTarget target, JsonGenerator generator) {
        generator.writeStartObject();
        switch (target) {
            case BonusTarget.Percent(var percent) -> {
                generator.writeName("percent");
                generator.writeString(percent.toPlainString());
            }
            case BonusTarget.Amount(var amount) -> {
                generator.writeName("amount");
                StoredMoney.write(amount, generator);
            }
        }
        generator.writeEndObject();
    }
}
