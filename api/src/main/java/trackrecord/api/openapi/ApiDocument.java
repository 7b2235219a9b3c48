package trackrecord.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import trackrecord.api.rest.Answers;
import trackrecord.api.rest.KnownCareer;
import trackrecord.api.rest.Takes;
import trackrecord.application.question.ProblemAnswer;
import trackrecord.domain.vocabulary.Command;

/**
 * Makes the OpenAPI document match what is sent. springdoc finds the paths and their parameters; every schema is made
 * here, because its schemas for sealed records do not match the JSON.
 */
@Component
class ApiDocument implements OpenApiCustomizer {

    private final RequestMappingHandlerMapping paths;
    private final Map<String, Example> examples = CommandExamples.read();

    ApiDocument(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping paths) {
        this.paths = paths;
    }

    @Override
    public void customise(OpenAPI document) {
        Schemas schemas = new Schemas();
        document.info(new Info()
                .title("Trackrecord")
                .version("1")
                .description("A career as a ledger of dated facts: replay it, ask what was true on a date, "
                        + "audit how a total was reached."));
        document.setServers(null);
        Schema<?> problem = schemas.of(ProblemAnswer.class);
        paths.getHandlerMethods().forEach((mapping, method) -> operations(document, mapping)
                .forEach(operation -> describe(operation, mapping, method, schemas, problem)));
        document.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation.setSummary(OperationTexts.of(method.name(), path));
            operation.setOperationId(OperationTexts.id(method.name(), path));
        }));
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        components.setSchemas(new LinkedHashMap<>(schemas.components()));
        document.setComponents(components);
    }

    private static List<Operation> operations(OpenAPI document, RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(path -> document.getPaths().get(path))
                .filter(item -> item != null)
                .flatMap(item -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> item.readOperationsMap().get(PathItem.HttpMethod.valueOf(method.name()))))
                .filter(operation -> operation != null)
                .toList();
    }

    private void describe(
            Operation operation, RequestMappingInfo mapping, HandlerMethod method, Schemas schemas, Schema<?> problem) {
        String place = method.getBeanType().getPackageName();
        operation.setTags(List.of(place.substring(place.lastIndexOf('.') + 1)));
        ParameterTexts.describe(operation, method);
        takes(operation, method, schemas);
        answers(operation, mapping, method, schemas);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("The reason of the refusal")
                                .content(content("application/problem+json", problem)));
    }

    private void takes(Operation operation, HandlerMethod method, Schemas schemas) {
        Takes takes = method.getMethodAnnotation(Takes.class);
        if (operation.getRequestBody() == null) {
            return;
        }
        if (takes == null) {
            record(method)
                    .ifPresentOrElse(
                            type -> operation.setRequestBody(new RequestBody()
                                    .required(true)
                                    .content(content(
                                            org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                                            schemas.of(type)))),
                            () -> operation.getRequestBody().getContent().replaceAll(ApiDocument::foreign));
            return;
        }
        Schema<?> body = schemas.of(takes.value());
        if (takes.orArray()) {
            Schema<?> either = new Schema<>(SpecVersion.V31);
            either.addOneOfItem(body);
            either.addOneOfItem(
                    Leaves.typed("array").items(schemas.of(takes.value())).minItems(1));
            body = either;
        }
        Content content = content(org.springframework.http.MediaType.APPLICATION_JSON_VALUE, body);
        if (takes.value() == Command.class) {
            content.values().forEach(type -> type.setExamples(examples));
        }
        operation.setRequestBody(new RequestBody().required(true).content(content));
    }

    /** The record into which a method reads its body. */
    private static Optional<Class<?>> record(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter ->
                        parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .findFirst();
    }

    private static void answers(
            Operation operation, RequestMappingInfo mapping, HandlerMethod method, Schemas schemas) {
        ApiResponse done = operation.getResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        var produced = mapping.getProducesCondition().getProducibleMediaTypes();
        Optional<Schema<?>> answer = answer(method, schemas);
        if (done == null || (answer.isEmpty() && produced.isEmpty())) {
            return;
        }
        knownAt(operation, done);
        Schema<?> schema = answer.orElse(Leaves.typed("string"));
        Content content = new Content();
        produced.forEach(type ->
                content.addMediaType(type.toString(), foreign(type.toString(), new MediaType().schema(schema))));
        done.setContent(content.isEmpty() ? content("*/*", schema) : content);
    }

    private static void knownAt(Operation operation, ApiResponse done) {
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(it -> it.getName().equals("knownAt"))) {
            done.addHeaderObject(
                    KnownCareer.KNOWN_AT,
                    new Header()
                            .schema(Leaves.of(Instant.class).orElseThrow())
                            .description(
                                    "The instant as of which this is known: knownAt, or now if knownAt is in the future"));
        }
    }

    /** JSON that is read or written as text follows another standard, such as a resume: an object. */
    private static MediaType foreign(String mediaType, MediaType said) {
        boolean text = said.getSchema() != null
                && said.getSchema().get$ref() == null
                && said.getSchema().getOneOf() == null;
        return text && mediaType.endsWith("json") ? new MediaType().schema(Leaves.typed("object")) : said;
    }

    /** Empty if there is no answer body; an answer other than JSON is text. */
    private static Optional<Schema<?>> answer(HandlerMethod method, Schemas schemas) {
        Answers answers = method.getMethodAnnotation(Answers.class);
        if (answers != null) {
            return Optional.of(schemas.choice(List.of(answers.value())));
        }
        Class<?> type = method.getReturnType().getParameterType();
        if (ResponseEntity.class.isAssignableFrom(type)) {
            type = method.getReturnType().nested().getNestedParameterType();
        }
        return type == void.class || type == Void.class
                ? Optional.empty()
                : Optional.of(type.isRecord() ? schemas.of(type) : Leaves.typed("string"));
    }

    private static Content content(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }
}
