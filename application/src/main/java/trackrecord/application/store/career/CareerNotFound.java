package trackrecord.application.store.career;

/** There is no career of that name, or there is none any more. */
public final class CareerNotFound extends RuntimeException {

    public CareerNotFound() {
        super("There is no such career. It begins with NameCareer or Hire.");
    }
}
