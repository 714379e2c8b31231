/// A publication that is planned, and made (Пижанка, п. 11.4, 11.8).
package struct MediaPlanItem: Sendable, Equatable {
  package typealias ID = Identifier<MediaPlanItem>

  package let id: ID
  package let terms: Terms
  package let version: Int

  package init(id: ID, terms: Terms, version: Int) {
    self.id = id
    self.terms = terms
    self.version = version
  }

  package enum Channel: String, Sendable, CaseIterable { case site, social, press, broadcast, print, other }

  /// What people enter of it.
  package struct Terms: Sendable, Equatable {
    package var topic: String
    package var channel: Channel
    package var plannedOn: CalendarDate
    package var responsible: String
    /// The event that it tells of.
    package var event: MentoringEvent.ID?
    package var publishedOn: CalendarDate?
    package var link: String

    package init(
      topic: String, channel: Channel, plannedOn: CalendarDate, responsible: String = "",
      event: MentoringEvent.ID? = nil, publishedOn: CalendarDate? = nil, link: String = ""
    ) {
      self.topic = topic
      self.channel = channel
      self.plannedOn = plannedOn
      self.responsible = responsible
      self.event = event
      self.publishedOn = publishedOn
      self.link = link
    }

    package func state(on date: CalendarDate) -> State {
      if publishedOn != nil { return .published }
      return plannedOn < date ? .late : .planned
    }
  }

  /// Never stored: it follows from its days.
  package enum State: String, Sendable, CaseIterable { case late, planned, published }
}
