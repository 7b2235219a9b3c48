package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.AwardTransaction.Lot;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Vested;

/**
 * Reads the JSON export of equity award centers: a list of transactions with the details of each lot. Vests, purchases
 * through a plan, and the market prices of their days become facts; so does a grant if the export states all of its
 * terms. Sales, dividends and cash transfers are not pay.
 */
public final class AwardsReader {

    private final LinedJson json;
    private final EquityEmployments employments;
    private final AwardedGrants grants;
    private final History history;
    private final AwardAmounts amounts;
    private final LinedCommands commands = new LinedCommands();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();
    private final List<Dated> dated = new ArrayList<>();
    private final AwardPrices prices;
    private final AwardCompanies companies = new AwardCompanies();
    private int sales;

    private record Dated(Origin origin, DatedCommand command) {}

    /**
     * @param employer   the employer of the grants and the plan; null for that of the grant, otherwise the only
     *                   employment
     * @param currency   ISO code for currency signs that several currencies share; null for that of the grant
     * @param employment id of the employment of the grants and the plan; null to find it by the employer
     */
    public record Options(
            @Nullable String employer,
            @Nullable String currency,
            @Nullable String employment) {

        @Nullable
        CurrencyUnit currencyUnit() {
            try {
                return currency == null
                        ? null
                        : CurrencyUnit.of(currency.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalCurrencyException e) {
                throw FileRejected.at(
                        Place.WHOLE_FILE,
                        Code.INVALID_FIELD,
                        "currency",
                        Quoted.of(currency) + " is not a currency code such as USD");
            }
        }
    }

    private AwardsReader(LinedJson json, Options options, History history) {
        this.json = json;
        this.history = history;
        this.employments =
                EquityEmployments.ofEmployer(history.timeline(), options.employer(), options.employment(), commands);
        this.grants = new AwardedGrants(history, employments);
        this.amounts = new AwardAmounts(options.currencyUnit());
        this.prices = new AwardPrices(history, commands);
    }

    /** @throws FileRejected with every problem, each with its line */
    public static ImportedFile read(byte[] bytes, Options options, History history) {
        return new AwardsReader(LinedJson.of(bytes), options, history).file();
    }

    private ImportedFile file() {
        String field = list(json.root(), "Transactions").isEmpty() ? "transactions" : "Transactions";
        List<JsonNode> listed = list(json.root(), field);
        if (listed.isEmpty()) {
            throw FileRejected.at(
                    Place.WHOLE_FILE,
                    Code.UNREADABLE,
                    "/Transactions",
                    "the file has no Transactions, or an empty list of them");
        }
        List<AwardTransaction> transactions = listed.stream()
                .filter(JsonNode::isObject)
                .map(it -> AwardTransaction.of(it, json.origin(it)))
                .toList();
        json.strays(json.root().path(field))
                .forEach(it -> commands.explain(it, "it is not a JSON object, so it is not a transaction"));
        AwardVests vests = new AwardVests(amounts);
        transactions.forEach(it -> guarded(it.origin(), () -> read(it, vests)));
        List<AwardVests.Vest> told = vests.told();
        told.forEach(grants::mention);
        told.forEach(it -> guarded(it.origin(), () -> vest(it)));
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
        if (sales > 0) {
            commands.note(Place.WHOLE_FILE, "sales are not read (" + sales + "): selling one's own shares is not pay");
        }
        dated.sort(Comparator.comparing(it -> it.command().effectiveOn()));
        dated.forEach(it -> commands.add(it.origin(), it.command()));
        return commands.correcting(history);
    }

    private void read(AwardTransaction transaction, AwardVests vests) {
        switch (transaction.kind()) {
            case VEST -> vests.add(transaction);
            case PURCHASE -> transaction.lots().forEach(lot -> purchase(transaction, lot));
            case GRANT -> grant(transaction);
            case SALE -> {
                sales++;
                commands.explain(transaction.origin(), "a sale is not read: it is not pay");
            }
            case EXERCISE ->
                commands.noteAndExplain(
                        transaction.origin(),
                        "this exercise of options is not imported; record it with ExerciseOptions, effectiveOn its day, with"
                                + " the grantId, the units that were exercised and the unitPrice of a share on that day");
            case CASH -> commands.explain(transaction.origin(), "it moves cash or dividends, which are not pay");
            case UNKNOWN ->
                commands.noteAndExplain(
                        transaction.origin(),
                        "nothing is recorded for a transaction with the action " + Quoted.plain(transaction.action())
                                + (transaction.lots().isEmpty() ? " without details" : ""));
        }
    }

    private void vest(AwardVests.Vest vest) {
        if (vest.lapse() != null) {
            commands.explain(
                    vest.lapse(),
                    "it is the vest whose shares were deposited by "
                            + vest.origin().path());
        }
        AwardedGrants.Found found = grants.of(vest);
        if (found.why() != null) {
            commands.noteAndExplain(vest.origin(), found.why());
            return;
        }
        if (vest.units().signum() == 0) {
            commands.explain(vest.origin(), "its number of shares is 0");
            return;
        }
        BigMoney price = vest.price() == null ? null : amounts.price(vest.price(), found.currency());
        Rational since = grants.splitsAfter(found.employer(), vest.on());
        if (!vest.restated().equals(Rational.ONE) && since.equals(vest.restated())) {
            AwardVests.Vest ofItsDay = vest.before(since);
            add(vest.origin(), found, ofItsDay, price == null ? null : price.multipliedBy(since.round(0)));
            return;
        }
        if (!since.equals(Rational.ONE)) {
            commands.noteAndExplain(
                    vest.origin(),
                    "a split of " + since + " is recorded after " + vest.on()
                            + ", and the export does not say whether its numbers are those from before it: they are taken as"
                            + " such; correct the vest if they are not");
        } else if (!vest.restated().equals(Rational.ONE)) {
            commands.noteAndExplain(
                    vest.origin(),
                    "the export has restated it for a split of " + vest.restated()
                            + " since, which the career does not have; its numbers are those after the split");
        }
        add(vest.origin(), found, vest, price);
    }

    private void add(Origin origin, AwardedGrants.Found found, AwardVests.Vest vest, @Nullable BigMoney price) {
        add(
                origin,
                new Action.VestRsu(found.grantId(), new Vested.Units(vest.units(), price, vest.withheld()))
                        .on(vest.on()));
        if (vest.remark() != null) {
            commands.explain(origin, vest.remark());
        }
        prices.of(origin, found.employer(), found.grantId(), vest.on(), price).ifPresent(it -> add(origin, it));
    }

    private void purchase(AwardTransaction transaction, Lot lot) {
        LocalDate on = amounts.date(orElse(lot.text("PurchaseDate"), transaction.date()), "PurchaseDate");
        AwardAmounts.Shares shares = amounts.shares(transaction, lot);
        if (shares.units().signum() == 0) {
            commands.explain(transaction.origin(), "its number of shares is 0");
            return;
        }
        CurrencyUnit currency = grants.onlyCurrency();
        String market = lot.text("PurchaseFairMarketValue");
        String offering = lot.text("SubscriptionFairMarketValue");
        if (market == null) {
            throw new IllegalArgumentException(
                    "PurchaseFairMarketValue is missing: a purchase is pay by what a share was"
                            + " worth beyond its price");
        }
        BigMoney worth = amounts.price(market, currency);
        DatedCommand command = new Action.PurchaseShares(
                        shares.units(),
                        amounts.price(String.valueOf(lot.text("PurchasePrice")), currency),
                        worth,
                        offering == null ? null : amounts.price(offering, currency))
                .on(on);
        Employment job = employments.begun(on);
        companies.check(transaction, job, on);
        add(transaction.origin(), job == null ? command : command.about(job.id()));
        if (shares.withheld() != null) {
            commands.explain(transaction.origin(), "shares withheld from a purchase are not recorded");
        }
        prices.of(transaction.origin(), job == null ? null : job.employer(), null, on, worth)
                .ifPresent(it -> add(transaction.origin(), it));
    }

    /** Adds a grant for which the export states units, date and price. */
    private void grant(AwardTransaction transaction) {
        for (Lot lot : transaction.lots().isEmpty() ? List.of(new Lot(transaction.node())) : transaction.lots()) {
            String id = lot.awardId();
            String price = lot.text("FairMarketValuePrice", "GrantFairMarketValue", "AwardFairMarketValue");
            String quantity = orElse(lot.text("AwardQuantity", "GrantQuantity", "Shares"), transaction.quantity());
            if (id == null || price == null || quantity == null) {
                commands.noteAndExplain(
                        transaction.origin(),
                        "the grant is not read: its id, its number of units or its price is missing; record it with GrantRsu");
                continue;
            }
            if (grants.isHeld(id)) {
                commands.explain(transaction.origin(), "grant " + id + " is in the career, and is kept as recorded");
                continue;
            }
            LocalDate on = amounts.date(orElse(lot.awardDate(), transaction.date()), "AwardDate");
            BigDecimal units = amounts.number(quantity);
            Action.GrantRsu granted = new Action.GrantRsu(
                    id,
                    new Granted.Units(units, amounts.price(price, grants.onlyCurrency())),
                    AwardedGrants.WITHOUT_SCHEDULE);
            add(transaction.origin(), grants.bring(granted, on));
            commands.noteAndExplain(
                    transaction.origin(),
                    "the export has no vesting schedule, so nothing of grant " + id
                            + " falls due by itself; correct the" + " grant to add one");
        }
    }

    private void add(Origin origin, DatedCommand command) {
        dated.add(new Dated(origin, command));
    }

    private void guarded(Origin origin, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(FileProblem.at(origin.place(), Code.INVALID_FIELD, String.valueOf(origin.path()), Said.by(e)));
        }
    }

    private static @Nullable String orElse(@Nullable String text, @Nullable String otherwise) {
        return text != null ? text : otherwise;
    }
}
