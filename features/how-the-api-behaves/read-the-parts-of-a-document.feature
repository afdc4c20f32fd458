Feature: Read the parts of a document
  Shows what the API returns for a part of a workbook, a data model, a report or a dataset, and how it refuses a document that
  does not exist.

  Use it to see which operation returns what. The parts of a workbook are pages, elements, columns, controls, queries,
  lineage, sources, versions, version tags, bookmarks, embeds, scheduled exports, materialization schedules and code. The schema
  is an older form of the code, which Sigma has deprecated. Sigma also refuses the parts of a document that you have no access
  to.

  It takes a part and a workbook. It changes nothing.

  @runbook
  Scenario Outline: Read a part of a workbook
    When I read "<content>" of the workbook "<workbook>"
    Then the response is not empty

    Examples: What you fill in
      | content | workbook       |
      | pages   | Weekly Numbers |

  Rule: Older operations return parts as well

    Scenario: Read the schema of a workbook
      When I read "schema" of the workbook "Weekly Numbers"
      Then the response is not empty

    Scenario: Read the sources of a report
      When I read "sources" of the report "Monthly Statement"
      Then the response is not empty

    @sandbox
    Scenario: Read the sources of a dataset
      When I read "sources" of the dataset "Dealers until 2025"
      Then the response is not empty

    @sandbox
    Scenario: Read the grants of a dataset
      When I read "grants" of the dataset "Dealers until 2025"
      Then the response is not empty

  Rule: A document that does not exist has no parts

    Scenario Outline: The document does not exist
      When I try to read "<content>" of a <kind> that does not exist
      Then Sigma refuses, because it does not exist

      Examples:
        | kind       | content                   |
        | workbook   | pages                     |
        | workbook   | elements                  |
        | workbook   | columns                   |
        | workbook   | controls                  |
        | workbook   | queries                   |
        | workbook   | lineage                   |
        | workbook   | sources                   |
        | workbook   | versions                  |
        | workbook   | version tags              |
        | workbook   | bookmarks                 |
        | workbook   | embeds                    |
        | workbook   | scheduled exports         |
        | workbook   | materialization schedules |
        | workbook   | code                      |
        | workbook   | schema                    |
        | data model | elements                  |
        | data model | columns                   |
        | data model | lineage                   |
        | data model | sources                   |
        | data model | version tags              |
        | data model | materialization schedules |
        | data model | code                      |
        | report     | sources                   |
        | dataset    | sources                   |
        | dataset    | grants                    |

  Rule: A document that does not exist cannot be changed

    Scenario Outline: The changed document does not exist
      When I try to "<change>" in a <kind> that does not exist
      Then Sigma refuses, because it does not exist

      Examples:
        | kind       | change                                |
        | workbook   | create a bookmark                     |
        | workbook   | delete a bookmark                     |
        | workbook   | create a bookmark of a tagged version |
        | workbook   | rename a bookmark of a tagged version |
        | workbook   | delete a bookmark of a tagged version |
        | workbook   | create an embed                       |
        | workbook   | delete an embed                       |
        | workbook   | delete a scheduled export             |
        | workbook   | take a version tag off                |
        | workbook   | revoke a grant                        |
        | workbook   | update from code                      |
        | data model | materialize an element                |
        | data model | update from code                      |
        | report     | copy                                  |
