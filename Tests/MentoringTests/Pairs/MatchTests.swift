import Mentoring
import Testing

@Suite("What speaks for a mentor")
struct MatchTests {
  private let form = MentoringForm.sample("teacher-pupil")
  private let period = Period(start: date("2026-11-21"), end: date("2027-05-31"))!

  private func match(
    _ mentor: Match.Words, _ mentee: Match.Words, side: SampleSide? = nil, mentee other: SampleSide? = nil
  ) -> Match {
    Match(
      mentor: mentor, of: (side ?? .mentor(of: form)).side, mentee: mentee, of: (other ?? .mentee(of: form)).side,
      during: period)
  }

  @Test("words meet in any case and number; common words and short ones do not")
  func stems() {
    func meet(_ left: String, _ right: String) -> Bool {
      WordStem.all(in: left).contains { word in WordStem.all(in: right).contains { $0.meets(word) } }
    }
    #expect(meet("Помогите с математикой", "Математика, проекты"))
    #expect(meet("готовлюсь к олимпиаде по биологии", "Олимпиады по биологии"))
    #expect(meet("Программирую роботов", "Программирование"))
    #expect(!meet("Хочу лучше учиться", "Учитель, хороший класс"))
    #expect(!meet("профессия", "профессор"))
    #expect(!meet("бег", "бегония"))
  }

  @Test("a competence that answers the request is said with its words, and outweighs everything else")
  func competence() {
    let asked = Match.Words(request: "Хочу подтянуть математику")
    let expert = match(Match.Words(competencies: "Математика, подготовка к экзаменам"), asked)
    #expect(expert.reasons.contains(.competence(["математику"])))
    let other = match(Match.Words(competencies: "Физкультура", interests: "Шахматы", time: "по субботам"), asked)
    #expect(expert.score > other.score)
    #expect(other.reasons.contains(.time("по субботам")))
  }

  @Test("the same subject is told from the posts")
  func subject() {
    let both = match(Match.Words(post: "учитель физики"), Match.Words(post: "учитель физики"))
    #expect(both.reasons.contains(.subject("физики")))
    #expect(
      match(Match.Words(post: "учитель физики"), Match.Words(post: "учитель истории")).reasons.allSatisfy {
        if case .subject = $0 { false } else { true }
      })
  }

  @Test(
    "a wish for an age is met, is not met, or says nothing",
    arguments: [("10–14 лет", true), ("15-17", false), ("старшие классы", false), ("5–8 класс", true), ("любой", nil)]
      as [(String, Bool?)])
  func wantedAge(wish: String, isMet: Bool?) {
    let found = match(Match.Words(wantedAge: wish), Match.Words())
    #expect(found.reasons.contains(.wantedAge(wish)) == (isMet == true))
    #expect(found.doubts.contains(.wantedAge(wish)) == (isMet == false))
  }

  @Test("free is better than busy, and a full mentor has neither to say")
  func load() {
    var busy = SampleSide.mentor(of: form)
    busy.pairs = [Eligibility.Engagement(pair: Pair.ID(9), form: form.code, period: period)]
    #expect(match(Match.Words(), Match.Words()).reasons.contains(.free))
    #expect(match(Match.Words(), Match.Words(), side: busy).reasons.contains(.load(1, capacity: 3)))
    busy.capacity = 1
    #expect(!match(Match.Words(), Match.Words(), side: busy).reasons.contains(.load(1, capacity: 1)))
  }
}
