Feature: Read one thing
  Shows how a list and a single object are related: a list has the id and the name of each object, and by its id you read a
  single one.

  Use it to see what your credentials can read, or as a test of the API after a change of it. An id that does not exist is
  refused with 404, and one that you have no access to with 403 or 404.

  It needs a kind of objects and reads the first five of their list. It changes nothing.

  @runbook
  Scenario Outline: Read the entries of a list one by one
    When I list the "<things>" and read the first 5 one by one
    Then each of them has the id and the name that the list shows

    Examples: What you fill in
      | things |
      | teams  |

  Rule: Each of these kinds can be read alone
    Scenario Outline: Read the things of a kind
      When I list the "<things>" and read the first 3 one by one
      Then each of them has the id and the name that the list shows

      Examples:
        | things          |
        | workspaces      |
        | connections     |
        | workbooks       |
        | data models     |
        | datasets        |
        | reports         |
        | templates       |
        | user attributes |

  Rule: An id that does not exist is refused
    Scenario Outline: The thing does not exist
      When I try to read one of the "<things>" that does not exist
      Then Sigma refuses, because there is no such thing

      Examples:
        | things          |
        | teams           |
        | workspaces      |
        | connections     |
        | workbooks       |
        | data models     |
        | datasets        |
        | reports         |
        | templates       |
        | user attributes |
