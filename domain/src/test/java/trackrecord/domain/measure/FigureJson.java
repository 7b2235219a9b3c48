package trackrecord.domain.measure;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A figure as the API shows it. */
public final class FigureJson {

    private static final JsonMapper JSON = new JsonMapper();

    private FigureJson() {}

    public static String of(Figure figure) {
        return node(figure).toString();
    }

    private static ObjectNode node(Figure figure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("op", figure.op().name());
        node.put("amount", figure.amount().toPlainString());
        node.put("currency", figure.currency().getCode());
        if (!figure.isAmountExact()) {
            node.put("exact", figure.exact().toString());
        }
        if (figure.ratio() != null) {
            node.put("ratio", figure.ratio().toString());
        }
        node.put("label", figure.label());
        node.put("formula", figure.formula());
        if (figure.mark() != null) {
            node.put("mark", figure.mark().name());
        }
        ArrayNode facts = node.putArray("facts");
        figure.facts().forEach(facts::add);
        ArrayNode parts = node.putArray("parts");
        figure.parts().forEach(part -> parts.add(node(part)));
        return node;
    }
}
