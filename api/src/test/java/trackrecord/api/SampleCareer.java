package trackrecord.api;

/** The year of the worked example, in nine facts. */
public final class SampleCareer {

    static final String COMMANDS = """
            [{'type':'NameCareer','effectiveOn':'2024-04-01','name':'One year as a Rust developer at Discord'},
             {'type':'Hire','effectiveOn':'2024-04-01','employer':'Discord','title':'Rust Developer','level':'Mid',
              'baseSalary':{'amount':'172000.00','currency':'USD'},'bonusTarget':{'percent':'15'},
              'priorTotal':{'amount':'210000','currency':'USD'}},
             {'type':'GrantRsu','effectiveOn':'2024-04-01','grantId':'new-hire',
              'value':{'amount':'140000','currency':'USD'},
              'vesting':{'segments':[{'occurrences':16,'period':3,'periodType':'MONTHS','percentage':'1/1',
                'cliff':{'occurrence':4,'percentage':'1/4'}}]}},
             {'type':'StartBenefit','effectiveOn':'2024-04-01','benefitId':'learning','name':'Learning stipend',
              'cash':{'amount':{'amount':'10000','currency':'USD'},'period':'YEAR'}},
             {'type':'StartBenefit','effectiveOn':'2024-04-01','benefitId':'home-office','name':'Home office',
              'cash':{'amount':{'amount':'500','currency':'USD'},'period':'MONTH'}},
             {'type':'Raise','effectiveOn':'2024-10-01','baseSalary':{'amount':'185000','currency':'USD'}},
             {'type':'Promote','effectiveOn':'2025-01-27','title':'Senior Rust Developer','level':'Senior'},
             {'type':'PayBonus','effectiveOn':'2025-03-31','amount':{'amount':'27750','currency':'USD'},
              'kind':'ANNUAL'},
             {'type':'VestRsu','effectiveOn':'2025-04-01','grantId':'new-hire',
              'value':{'amount':'35000','currency':'USD'}}]
            """;

    private SampleCareer() {}

    /** Records it under a new name, which is returned. */
    public static String record(Api api) {
        String career = Api.newCareer();
        api.commands(career, COMMANDS).is(200);
        return career;
    }
}
