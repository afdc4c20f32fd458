Feature: Read one object
  How a list and a single object relate: the list has the id and the name of each object, and with its id you read that object
  alone.

  Use it to see what your credentials can read, or to test the API after it changed. Sigma responds with 404 if the id does not
  exist, and with 403 or 404 if you have no access to the object.

  It needs a kind of objects, and reads the first five on the list. It changes nothing.

  @runbook
  Scenario Outline: Read the entries of a list one by one
    When I list the "<object kind>" and read the first 5 one by one
    Then each of them has the id and the name that the list shows

    Examples: What you fill in
      | object kind |
      | teams       |

  Rule: Objects of each kind can be read alone
    Scenario Outline: Read objects of each kind
      When I list the "<object kind>" and read the first 3 one by one
      Then each of them has the id and the name that the list shows

      Examples:
        | object kind     |
        | workspaces      |
        | connections     |
        | workbooks       |
        | data models     |
        | datasets        |
        | reports         |
        | templates       |
        | user attributes |

  Rule: An id that does not exist is refused
    Scenario Outline: The object does not exist
      When I try to read one of the "<object kind>" that does not exist
      Then Sigma refuses, because it does not exist

      Examples:
        | object kind     |
        | teams           |
        | workspaces      |
        | connections     |
        | workbooks       |
        | data models     |
        | datasets        |
        | reports         |
        | templates       |
        | user attributes |
