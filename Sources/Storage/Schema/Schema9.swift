/// Indexes by which a region is searched: whether somebody is within reach, and the titles that tasks have in common.
enum Schema9 {
  static let sql =
    """
    DROP INDEX stay_person;
    CREATE INDEX stay_person ON stay(personId, organisationId, ends);
    CREATE INDEX roadmapTask_title ON roadmapTask(title);
    """
}
